import 'reflect-metadata';
import { createPrivateKey, webcrypto } from 'node:crypto';
import { X509Certificate, X509CertificateGenerator } from '@peculiar/x509';
import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { groupRule, memberRules } from '#libs/spacelog';
import type { CertifiedKey } from '#libs/trust';
import { issueFor, validityFrom, writeCertificate } from '../../apps/cli/src/local/identity.js';
import { gets, SecuredKafka, until } from './secured-kafka.js';

jest.setTimeout(60_000);

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const HOUR_MS = 3_600_000;

/** Each certificate is a principal of its own, so a stolen key loses its rights alone. */
describe('S23.6: at the broker, a certificate', () => {
  const kafka = new SecuredKafka();
  const authority = (): CertifiedKey => ({
    certificatePem: readFileSync(kafka.identity.caFile, 'utf8'),
    keyPem: readFileSync(kafka.identity.caKeyFile, 'utf8'),
  });

  beforeAll(() => kafka.start('nl', 'hu'), 90_000);
  afterEach(() => kafka.closeOpened());
  afterAll(() => kafka.stop());

  it('that is stolen and revoked neither reads nor writes, while its country goes on with the next', async () => {
    const topic = await kafka.newTopic(kafka.memberRules('nl'));
    const stolen = kafka.identity.principal('nl');
    const thief = kafka.opened(kafka.logOf('nl').writer());
    const append = () => thief.append(topic, [{ value: Buffer.from('stolen'), headers: {} }]);
    expect(await append()).toEqual([0n]);
    const theirs = await kafka.read('nl', [topic]);
    await gets(theirs, topic);
    const validity = validityFrom(Date.now() - HOUR_MS);
    await writeCertificate(kafka.identity.tls('nl'), issueFor(authority(), 'nl', validity));
    const next = kafka.identity.principal('nl');
    expect(next).not.toBe(stolen);
    await expect(kafka.append('nl', topic)).rejects.toMatchObject({ code: 'FORBIDDEN' });

    // As the operator does when a list names the next certificate and not the stolen one.
    await kafka.admin.grant([groupRule(next), ...memberRules(next, [topic])]);
    await kafka.admin.revoke([groupRule(stolen), ...memberRules(stolen, [topic])]);
    await until(() => theirs.state(topic).kind === 'failing');
    expect(theirs.state(topic)).toMatchObject({ reason: 'FORBIDDEN' });
    await expect(append()).rejects.toMatchObject({ code: 'FORBIDDEN' });

    expect(await kafka.append('nl', topic)).toEqual([1n]);
    await gets(await kafka.read('nl', [topic]), topic);
    expect(theirs.take(topic, 10)).toEqual([]);
  });

  it.each([
    ['names no key', (): string => 'CN=nl'],
    ['names its member before the key', (unit: string): string => `CN=nl, OU=${unit}`],
    ['names the key within the name', (unit: string): string => `CN=nl.${unit}`],
    ['names the operator and the key of a member', (unit: string): string => `OU=${unit}, CN=operator`],
  ])('that %s is nobody, whatever it was issued for', async (_, subjectOf) => {
    const topic = await kafka.newTopic(kafka.memberRules('nl'));
    const unit = kafka.identity.principal('nl').slice('nl.'.length);
    const { certificatePem, keyPem } = await signed(authority(), subjectOf(unit));
    const tls = { ca: authority().certificatePem, cert: certificatePem, key: keyPem };
    const log = kafka.logOf('nl', tls);
    const value = { value: Buffer.from('x'), headers: {} };
    await expect(kafka.opened(log.writer()).append(topic, [value])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(kafka.opened(log.admin()).listRules()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

/** What an authority would sign that does not look. */
async function signed(issuer: CertifiedKey, subject: string): Promise<CertifiedKey> {
  const keys = await webcrypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const pkcs8 = createPrivateKey(issuer.keyPem).export({ type: 'pkcs8', format: 'der' });
  const certificate = await X509CertificateGenerator.create({
    notBefore: new Date(Date.now() - HOUR_MS),
    notAfter: new Date(Date.now() + HOUR_MS),
    serialNumber: '01',
    subject,
    issuer: new X509Certificate(issuer.certificatePem).subject,
    publicKey: keys.publicKey,
    signingKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, EC, false, ['sign']),
    signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' },
    extensions: [],
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  return {
    certificatePem: certificate.toString('pem'),
    keyPem: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
