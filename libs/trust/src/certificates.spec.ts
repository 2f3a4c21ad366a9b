import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect, createServer, type Server, type TLSSocket } from 'node:tls';

import { describe, expect, it } from '@jest/globals';

import { DAY_MS } from '#libs/vocabulary';
import { type CertifiedKey, createAuthority, issueCertificate } from './authority.js';
import { certificateDaysLeft, certificateDer, certificateSerialHex } from './certificate.js';
import type { CertificateProfile } from './certificate-profile.js';
import { createCertificateRequest, signCertificateRequest } from './certificate-request.js';
import { issueRevocationList } from './revocation-list.js';

/** TLS reads the clock, so certificates of these tests begin now. */
const NOW_MS = Date.now();

const GATEWAY: CertificateProfile = {
  commonName: 'nl',
  dnsNames: ['localhost'],
  ipAddresses: ['127.0.0.1', '::1'],
  server: true,
  client: true,
  fromMs: NOW_MS,
  days: 90,
};

const authority = await createAuthority('Joinder test', { fromMs: NOW_MS, days: 365 });
const stranger = await createAuthority('Joinder test', { fromMs: NOW_MS, days: 365 });
const nl = await issueCertificate(authority, GATEWAY);

/** One mutual TLS connection; answers the common name that the server saw. */
async function greet(server: CertifiedKey, client: CertifiedKey, crl?: string): Promise<string> {
  const trust = { ca: authority.certificatePem, minVersion: 'TLSv1.3' as const };
  const listener = createServer({
    ...trust,
    ...(crl === undefined ? {} : { crl }),
    cert: server.certificatePem,
    key: server.keyPem,
    requestCert: true,
  });
  listener.on('secureConnection', (socket) => socket.end(String(socket.getPeerCertificate().subject.CN)));
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  try {
    return await greeting(
      connect({ ...trust, host: '127.0.0.1', port: portOf(listener), cert: client.certificatePem, key: client.keyPem }),
    );
  } finally {
    listener.close();
  }
}

async function greeting(socket: TLSSocket): Promise<string> {
  let text = '';
  for await (const part of socket) text += String(part);
  if (text === '') throw new Error('the server closed without a greeting');
  return text;
}

function portOf(listener: Server): number {
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

function subjectOf(pem: string): string {
  return new X509Certificate(pem).subject;
}

describe('certificate', () => {
  it('names its key and its member, of which Kafka makes a principal', () => {
    expect(subjectOf(nl.certificatePem)).toMatch(/^OU=[0-9a-f]{16}\nCN=nl$/);
    expect(new X509Certificate(nl.certificatePem).issuer).toBe('CN=Joinder test');
  });

  it('belongs to its key, its authority and its host', () => {
    const certificate = new X509Certificate(nl.certificatePem);
    const issuer = new X509Certificate(authority.certificatePem);
    expect(certificate.checkPrivateKey(createPrivateKey(nl.keyPem))).toBe(true);
    expect(certificate.verify(issuer.publicKey) && certificate.checkIssued(issuer)).toBe(true);
    expect(certificate.verify(new X509Certificate(stranger.certificatePem).publicKey)).toBe(false);
    expect(certificate.checkHost('localhost')).toBe('localhost');
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(certificate.checkHost('nl')).toBeUndefined();
    expect([certificate.ca, issuer.ca]).toEqual([false, true]);
  });

  it('comes with a PKCS#8 key on P-256', () => {
    expect(nl.keyPem).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(createPrivateKey(nl.keyPem).asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' });
  });

  it('has its own positive serial number', async () => {
    const other = await issueCertificate(authority, GATEWAY);
    const serials = [nl, other, authority].map(({ certificatePem }) => certificateSerialHex(certificatePem));
    expect(new Set(serials).size).toBe(3);
    for (const serial of serials) expect(serial).toMatch(/^[4-7][0-9a-f]{31}$/);
  });

  it('counts the days that are left', () => {
    const start = Math.floor(NOW_MS / 1000) * 1000;
    const at = (days: number): number => certificateDaysLeft(nl.certificatePem, start + days * DAY_MS);
    expect([at(0), at(0.5), at(89.5), at(90), at(90.5)]).toEqual([90, 89, 0, 0, -1]);
    expect(() => certificateDaysLeft('noise', 0)).toThrow(expect.objectContaining({ code: 'CERTIFICATE_FORMAT' }));
    expect(Buffer.from(certificateDer(nl.certificatePem)).equals(new X509Certificate(nl.certificatePem).raw)).toBe(
      true,
    );
  });

  it('opens mutual TLS', async () => {
    const hu = await issueCertificate(authority, { ...GATEWAY, commonName: 'hu', server: false });
    await expect(greet(nl, hu)).resolves.toBe('hu');
  });

  it.each<[string, () => Promise<[CertifiedKey, CertifiedKey]>]>([
    ['a server of another authority', async () => [await issueCertificate(stranger, GATEWAY), nl]],
    ['a client of another authority', async () => [nl, await issueCertificate(stranger, GATEWAY)]],
    [
      'a server that is a client only',
      async () => [await issueCertificate(authority, { ...GATEWAY, server: false }), nl],
    ],
    [
      'a client that is a server only',
      async () => [nl, await issueCertificate(authority, { ...GATEWAY, client: false })],
    ],
    [
      'a server of another host',
      async () => [await issueCertificate(authority, { ...GATEWAY, ipAddresses: ['192.0.2.1'] }), nl],
    ],
    [
      'a client whose days are over',
      async () => {
        const fromMs = NOW_MS - 10 * DAY_MS;
        const old = await createAuthority('Joinder test', { fromMs, days: 365 });
        return [nl, await issueCertificate(old, { ...GATEWAY, fromMs, days: 1 })];
      },
    ],
  ])('opens no TLS with %s', async (_, parties) => {
    const [server, client] = await parties();
    await expect(greet(server, client)).rejects.toThrow();
  });

  it.each<[string, Partial<CertificateProfile>]>([
    ['a name that reads as two', { commonName: 'nl,CN=hu' }],
    ['a name with a plus', { commonName: 'nl+hu' }],
    ['no name', { commonName: '' }],
    ['a long name', { commonName: 'x'.repeat(65) }],
    ['a host that is none', { dnsNames: ['local host'] }],
    ['an address that is none', { ipAddresses: ['127.0.0'] }],
    ['no use', { server: false, client: false }],
    ['no days', { days: 0 }],
    ['days without number', { days: Number.NaN }],
    ['no beginning', { fromMs: Number.NaN }],
    ['an end after that of its authority', { days: 366 }],
  ])('is not issued for %s', async (_, change) => {
    await expect(issueCertificate(authority, { ...GATEWAY, ...change })).rejects.toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_PROFILE' }),
    );
  });

  it.each<[string, CertifiedKey]>([
    ['without certificate', { ...authority, certificatePem: 'noise' }],
    ['without key', { ...authority, keyPem: 'noise' }],
  ])('is not issued by an authority %s', async (_, broken) => {
    await expect(issueCertificate(broken, GATEWAY)).rejects.toThrow(
      expect.objectContaining({ code: 'CERTIFICATE_FORMAT' }),
    );
  });
});

describe('certificate request', () => {
  it('leaves the private key where it was made', async () => {
    const { requestPem, keyPem } = await createCertificateRequest({ commonName: 'bg', dnsNames: ['localhost'] });
    const pem = await signCertificateRequest(authority, requestPem, { ...GATEWAY, commonName: 'bg' });
    expect(subjectOf(pem)).toMatch(/\nCN=bg$/);
    await expect(greet({ certificatePem: pem, keyPem }, nl)).resolves.toBe('nl');
  });

  it('gets the name that the authority gives, not the one it asks for', async () => {
    const { requestPem } = await createCertificateRequest({ commonName: 'hu', dnsNames: ['hu.example'] });
    const pem = await signCertificateRequest(authority, requestPem, GATEWAY);
    expect(subjectOf(pem)).toMatch(/\nCN=nl$/);
    expect(new X509Certificate(pem).checkHost('hu.example')).toBeUndefined();
  });

  it('is refused when it is not signed with its key, and when it is none', async () => {
    const { requestPem } = await createCertificateRequest({ commonName: 'bg' });
    const der = Buffer.from(requestPem.split('\n').slice(1, -2).join(''), 'base64');
    der.writeUInt8(der.readUInt8(der.indexOf('bg')) ^ 1, der.indexOf('bg'));
    const forged = `-----BEGIN CERTIFICATE REQUEST-----\n${der.toString('base64')}\n-----END CERTIFICATE REQUEST-----\n`;
    for (const request of [forged, 'noise']) {
      await expect(signCertificateRequest(authority, request, GATEWAY)).rejects.toThrow(
        expect.objectContaining({ code: 'CERTIFICATE_REQUEST' }),
      );
    }
  });
});

describe('revocation list', () => {
  it.each([[[{ serialHex: 'no hex', revokedAtMs: NOW_MS }]], [[{ serialHex: '', revokedAtMs: NOW_MS }]]])(
    'is not issued for %j',
    async (revoked) => {
      await expect(issueRevocationList(authority, revoked, { fromMs: NOW_MS, days: 7 })).rejects.toThrow(
        expect.objectContaining({ code: 'CERTIFICATE_PROFILE' }),
      );
    },
  );

  it('ends the TLS of what it names, and of nothing else', async () => {
    const hu = await issueCertificate(authority, { ...GATEWAY, commonName: 'hu' });
    const revoked = [{ serialHex: certificateSerialHex(hu.certificatePem), revokedAtMs: NOW_MS }];
    const crl = await issueRevocationList(authority, revoked, { fromMs: NOW_MS, days: 7 });
    await expect(greet(nl, nl, crl)).resolves.toBe('nl');
    await expect(greet(nl, hu, crl)).rejects.toThrow();
  });
});
