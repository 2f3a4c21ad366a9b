import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { createAuthority, issueCertificate } from './authority.js';
import { certificateSerialHex } from './certificate.js';
import { createCertificateRequest } from './certificate-request.js';
import { readAdminKey, writeKeyStore } from './key-store.js';
import { createAdminKey, createKeyStore } from './member-keys.js';
import { generateOwnKey, toOwnKey } from './own-key.js';
import { issueRevocationList } from './revocation-list.js';
import { signer } from './signing.js';
import { aParty } from './trust.testing.js';

const PASSWORD = 'correct horse battery';
const PASS = `pass:${PASSWORD}`;

function isInstalled(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The other implementation: whoever distrusts ours can do the same with a tool of every system; left out where it is not installed. */
(isInstalled() ? describe : describe.skip)('openssl', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'joinder-openssl-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const path = (name: string): string => join(folder, name);
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(path(name), content);
    return path(name);
  };
  const openssl = (...args: string[]): string => execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' });

  it.each([1, 2] as const)('opens our key store (record suite %i) and finds our keys', (recordSuite) => {
    const keys = createKeyStore({ member: 'nl', recordSuite });
    const file = write('ours.p12', writeKeyStore(keys, PASSWORD));
    const text = openssl('pkcs12', '-in', file, '-passin', PASS, '-nodes');
    const pems = text.match(/-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/g) ?? [];
    const own = [keys.record, keys.checkpoint, keys.sealing];
    expect([...text.matchAll(/friendlyName: (\S+)/g)].map(([, name]) => name)).toEqual([
      'nl/record',
      'nl/checkpoint',
      'nl/sealing',
    ]);
    expect(pems.map((pem, at) => toOwnKey(own[at]!.use, createPrivateKey(pem)).keyIdHex)).toEqual(
      own.map(({ keyIdHex }) => keyIdHex),
    );
  });

  it('opens no key store of ours under another password', () => {
    const file = write('ours.p12', writeKeyStore(createAdminKey('nl'), PASSWORD));
    expect(() => openssl('pkcs12', '-in', file, '-passin', 'pass:another', '-nodes')).toThrow();
  });

  it('writes a key store that we open', () => {
    const { admin } = createAdminKey('hu');
    const key = write('admin.pem', admin.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const options = ['-export', '-nocerts', '-inkey', key, '-name', 'hu/admin', '-passout', PASS];
    openssl('pkcs12', ...options, '-out', path('theirs.p12'));
    expect(readAdminKey(readFileSync(path('theirs.p12')), PASSWORD)).toMatchObject({
      member: 'hu',
      admin: { keyIdHex: admin.keyIdHex },
    });
  });

  it.each([
    ['an RSA key', ['-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048'], ['-name', 'hu/admin'], 'STORE_KEYS'],
    ['a key without name', ['-algorithm', 'ed25519'], [], 'STORE_KEYS'],
    ['a key without MAC', ['-algorithm', 'ed25519'], ['-name', 'hu/admin', '-nomac'], 'STORE_FORMAT'],
  ])('writes %s, which we refuse', (_, algorithm, options, code) => {
    openssl('genpkey', ...algorithm, '-out', path('other.pem'));
    const output = ['-nocerts', '-inkey', path('other.pem'), '-passout', PASS, '-out', path('other.p12')];
    openssl('pkcs12', '-export', ...options, ...output);
    expect(() => readAdminKey(readFileSync(path('other.p12')), PASSWORD)).toThrow(expect.objectContaining({ code }));
  });

  it('verifies what our keys sign', () => {
    const { record } = aParty('nl').keys;
    const spki = write('key.der', record.spki);
    const message = write('message', 'a statement');
    const signature = write('signature', signer(record).sign(Buffer.from('a statement')));
    const verify = ['pkeyutl', '-verify', '-pubin', '-keyform', 'DER', '-inkey', spki, '-rawin'];
    expect(openssl(...verify, '-in', message, '-sigfile', signature)).toContain('Signature Verified Successfully');
    write('signature', signer(generateOwnKey('record', 'ed25519')).sign(Buffer.from('a statement')));
    expect(() => openssl(...verify, '-in', message, '-sigfile', signature)).toThrow();
  });

  it('follows our certificates, requests and revocation lists', async () => {
    const validity = { fromMs: Date.now(), days: 30 };
    const profile = { ...validity, commonName: 'nl', dnsNames: ['localhost'], server: true, client: true };
    const authority = await createAuthority('Joinder test', validity);
    const { certificatePem } = await issueCertificate(authority, profile);
    const ca = write('ca.pem', authority.certificatePem);
    const certificate = write('nl.pem', certificatePem);
    const check = ['verify', '-x509_strict', '-CAfile', ca];
    expect(openssl(...check, '-purpose', 'sslserver', '-verify_hostname', 'localhost', certificate)).toContain('OK');
    expect(openssl(...check, '-purpose', 'sslclient', certificate)).toContain('OK');

    const revoked = [{ serialHex: certificateSerialHex(certificatePem), revokedAtMs: validity.fromMs }];
    const none = write('none.pem', await issueRevocationList(authority, [], validity));
    const one = write('one.pem', await issueRevocationList(authority, revoked, validity));
    expect(openssl(...check, '-crl_check', '-CRLfile', none, certificate)).toContain('OK');
    expect(() => openssl(...check, '-crl_check', '-CRLfile', one, certificate)).toThrow('certificate revoked');

    const request = write('request.pem', (await createCertificateRequest(profile)).requestPem);
    expect(openssl('req', '-in', request, '-noout', '-verify', '-subject')).toContain('CN = nl');
  });
});
