import { TLSSocket } from 'node:tls';
import type { IncomingMessage } from 'node:http';
import { OpeningError } from './opening.errors.js';

/** Who is at the other end of a mutual TLS connection, as its certificate says. */
export interface Caller {
  readonly commonName: string;
  readonly certificateDer: Uint8Array;
  /** Serial number of the certificate, hex. */
  readonly serial: string;
}

/**
 * Reads the caller from its connection; the TLS layer has verified the certificate against the network's authority.
 *
 * @throws OpeningError CERTIFICATE_MISSING without mutual TLS, or with a certificate that has not exactly one common name
 */
export function callerOf(request: IncomingMessage): Caller {
  const { socket } = request;
  if (!(socket instanceof TLSSocket) || !socket.authorized) {
    throw new OpeningError('CERTIFICATE_MISSING', 'the connection has no verified client certificate');
  }
  const certificate = socket.getPeerX509Certificate();
  const names = certificate?.subject.split('\n').filter((line) => line.startsWith('CN=')) ?? [];
  const [name] = names;
  if (!certificate || name === undefined || names.length > 1) {
    throw new OpeningError('CERTIFICATE_MISSING', 'the client certificate has not exactly one common name');
  }
  return { commonName: name.slice('CN='.length), certificateDer: certificate.raw, serial: certificate.serialNumber };
}
