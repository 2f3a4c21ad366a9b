import 'reflect-metadata';
import { once } from 'node:events';
import { createPrivateKey, webcrypto } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  BasicConstraintsExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import {
  certificateDer,
  type CertifiedKey,
  createAuthority,
  createCertificateRequest,
  issueCertificate,
  readAdminKey,
  readKeyStore,
  signCertificateRequest,
} from '#libs/trust';

/** TLS reads the clock. */
const VALIDITY = { fromMs: Date.now() - 60_000, days: 2 };
const PASSWORD = 'a password of a test';
const GATEWAY = {
  commonName: 'nl',
  dnsNames: ['localhost'],
  ipAddresses: ['127.0.0.1'],
  server: true,
  client: true,
  ...VALIDITY,
};
const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;

let authority: CertifiedKey;
let server: CertifiedKey;

beforeAll(async () => {
  authority = await createAuthority('Demo authority', VALIDITY);
  server = await issueCertificate(authority, GATEWAY);
});

describe('attack 8: a certificate that is not what it is taken for (certificates open TLS and decide no verdict)', () => {
  it('of a member opens TLS, and one that says the same of another authority does not', async () => {
    await expect(nameSeen(server)).resolves.toBe('nl');
    const other = await createAuthority('Demo authority', VALIDITY);
    await expect(nameSeen(await issueCertificate(other, GATEWAY))).rejects.toThrow();
  });

  it('for another member, signed with the key of a gateway, opens none', async () => {
    const forged = await signedBy(server, []);
    await expect(
      nameSeen({ ...forged, certificatePem: forged.certificatePem + server.certificatePem }),
    ).rejects.toThrow();
  });

  it.each<[string, Extension[]]>([
    ['without basic constraints', []],
    ['that says it is none', [new BasicConstraintsExtension(false, undefined, true)]],
    [
      'that may sign no certificates',
      [
        new BasicConstraintsExtension(true, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      ],
    ],
    ['below an authority that allows none', [new BasicConstraintsExtension(true, undefined, true)]],
  ])('of an authority %s opens none', async (_, extensions) => {
    const between = await signedBy(authority, extensions);
    const forged = await signedBy(between, []);
    const chain = forged.certificatePem + between.certificatePem;
    await expect(nameSeen({ ...forged, certificatePem: chain })).rejects.toThrow();
  });

  it('for servers alone opens none as a client', async () => {
    await expect(nameSeen(await issueCertificate(authority, { ...GATEWAY, client: false }))).rejects.toThrow();
  });

  it.each<[string, Uint8Array]>([
    ['nested 256 deep', nested(256)],
    ['nested 100,000 deep', nested(100_000)],
    ['with an object identifier of 60,000 bytes', sequence(element(0x06, new Uint8Array(60_000).fill(0xff)))],
    ['that promises more than there is', Buffer.from([0x30, 0x84, 0x7f, 0xff, 0xff, 0xff, 0x02, 0x01])],
    ['without an end', Buffer.from([0x30, 0x80, 0x02, 0x01, 0x00])],
    ['that is empty', new Uint8Array(0)],
  ])('in ASN.1 %s is refused as a certificate, a request and a key store, soon and without harm', async (_, der) => {
    const startedMs = Date.now();
    expect(() => certificateDer(pem('CERTIFICATE', der))).toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_FORMAT' }),
    );
    await expect(signCertificateRequest(authority, pem('CERTIFICATE REQUEST', der), GATEWAY)).rejects.toMatchObject({
      code: 'CERTIFICATE_REQUEST',
    });
    for (const read of [readKeyStore, readAdminKey]) {
      expect(() => read(der, PASSWORD)).toThrow(expect.objectContaining({ code: 'STORE_FORMAT' }));
    }
    expect(Date.now() - startedMs).toBeLessThan(5000);
  });

  it('asked for in the name of another gets the name that its authority decided on', async () => {
    const { requestPem } = await createCertificateRequest({ commonName: 'hu', dnsNames: ['localhost'] });
    const issued = await signCertificateRequest(authority, requestPem, GATEWAY);
    expect(new X509Certificate(issued).subject).toMatch(/^OU=[0-9a-f]{16}, CN=nl$/);
  });
});

/** Connects with a certificate; answers the name that the server saw. */
async function nameSeen({ certificatePem, keyPem }: CertifiedKey): Promise<string> {
  const trust = { ca: authority.certificatePem, minVersion: 'TLSv1.3' as const };
  const listener = createServer({ ...trust, cert: server.certificatePem, key: server.keyPem, requestCert: true });
  listener.on('secureConnection', (socket) => socket.end(String(socket.getPeerCertificate().subject.CN)));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  try {
    const { port } = listener.address() as AddressInfo;
    const socket = connect({ ...trust, host: '127.0.0.1', port, cert: certificatePem, key: keyPem });
    let seen = '';
    for await (const part of socket) seen += String(part);
    if (seen === '') throw new Error('the server closed without a word');
    return seen;
  } finally {
    listener.close();
  }
}

/** A certificate for hu as an attacker makes it: signed with any key, with these extensions and no others. */
async function signedBy(issuer: CertifiedKey, extensions: Extension[]): Promise<CertifiedKey> {
  const keys = await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const pkcs8 = createPrivateKey(issuer.keyPem).export({ type: 'pkcs8', format: 'der' });
  const signingKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, EC, false, ['sign']);
  const certificate = await X509CertificateGenerator.create({
    notBefore: new Date(VALIDITY.fromMs),
    notAfter: new Date(VALIDITY.fromMs + 3600_000),
    serialNumber: '01',
    subject: 'CN=hu',
    issuer: new X509Certificate(issuer.certificatePem).subject,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions,
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return { certificatePem: `${certificate.toString('pem')}\n`, keyPem: pem('PRIVATE KEY', der) };
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** Sequences within sequences. */
function nested(depth: number): Uint8Array {
  const headers: Buffer[] = [];
  let length = 0;
  for (let i = 0; i < depth; i += 1) {
    const header = element(0x30, new Uint8Array(0), length);
    headers.push(header);
    length += header.length;
  }
  return Buffer.concat(headers.reverse());
}

function sequence(content: Uint8Array): Uint8Array {
  return element(0x30, content);
}

/** A DER element; `length` where the content follows elsewhere. */
function element(tag: number, content: Uint8Array, length = content.length): Buffer {
  const size =
    length < 0x80 ? [length] : [0x84, length >>> 24, (length >>> 16) & 0xff, (length >>> 8) & 0xff, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}
