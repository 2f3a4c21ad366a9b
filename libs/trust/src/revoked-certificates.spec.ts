import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY_MS } from '#libs/vocabulary';
import { type CertifiedKey, createAuthority, issueCertificate } from './authority.js';
import { issueRevocationList } from './revocation-list.js';
import { RevokedCertificates } from './revoked-certificates.js';

const NOW = Date.now();
const VALIDITY = { fromMs: NOW - DAY_MS, days: 30 };

let folder: string;
let authority: CertifiedKey;
let serial: string;
let warnings: string[];
let revoked: RevokedCertificates;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lists-'));
  authority = await createAuthority('Demo authority', VALIDITY);
  const issued = await issueCertificate(authority, { commonName: 'nl', server: true, client: true, ...VALIDITY });
  serial = new X509Certificate(issued.certificatePem).serialNumber;
  warnings = [];
  const warn = (problem: string) => void warnings.push(problem);
  revoked = new RevokedCertificates({ folder, authorityPem: authority.certificatePem, nowMs: () => NOW, warn });
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('revoked certificates', () => {
  it('S23.6 are read again when a list comes into the folder', async () => {
    expect(await revoked.isRevoked(serial)).toBe(false);
    await put('list.pem', authority, [serial]);
    expect(await revoked.isRevoked(serial)).toBe(true);
    expect(await revoked.isRevoked('01')).toBe(false);
    await put('list.pem', authority, [], NOW + 5_000);
    expect(await revoked.isRevoked(serial)).toBe(false);
    expect(warnings).toEqual([]);
  });

  it('S23.6 stay revoked by a list that has expired, which is told once', async () => {
    await put('list.pem', authority, [serial], NOW, { fromMs: NOW - 9 * DAY_MS, days: 7 });
    expect([await revoked.isRevoked(serial), await revoked.isRevoked(serial)]).toEqual([true, true]);
    expect(warnings).toEqual([expect.stringContaining('expired at')]);
  });

  it('S23.6 are not what a stranger says, and stay what the last good list said', async () => {
    await put('list.pem', authority, [serial]);
    expect(await revoked.isRevoked(serial)).toBe(true);
    await put('list.pem', await createAuthority('Demo authority', VALIDITY), ['0a'], NOW + 5_000);
    expect([await revoked.isRevoked(serial), await revoked.isRevoked('0a')]).toEqual([true, false]);
    writeFileSync(join(folder, 'list.pem'), 'hello');
    expect(await revoked.isRevoked(serial)).toBe(true);
    expect(warnings.length).toBeGreaterThan(0);
  });

  it('are none where no folder is named', async () => {
    const none = new RevokedCertificates({
      folder: undefined,
      authorityPem: authority.certificatePem,
      nowMs: () => NOW,
      warn: () => undefined,
    });
    expect(await none.isRevoked(serial)).toBe(false);
  });
});

async function put(
  name: string,
  by: CertifiedKey,
  serials: readonly string[],
  changedMs = NOW,
  validity = VALIDITY,
): Promise<void> {
  const entries = serials.map((serialHex) => ({ serialHex, revokedAtMs: NOW - DAY_MS }));
  const path = join(folder, name);
  writeFileSync(path, await issueRevocationList(by, entries, validity));
  utimesSync(path, new Date(changedMs), new Date(changedMs));
}
