import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTrustList, readKeyStore, requirePinned } from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import { RefusedError } from '../refused-error.js';
import { ensureIdentity, type IdentityFiles, trustDaysLeft } from './identity.js';
import { homeAt } from './paths.js';

const NOW = Date.UTC(2026, 10, 24);

describe('keys, certificates and trust of a network on one machine', () => {
  const home = homeAt(mkdtempSync(join(tmpdir(), 'joinder-identity-')));
  let files: IdentityFiles;
  beforeAll(async () => {
    files = await ensureIdentity(home, NOW);
  });
  afterAll(() => rmSync(home.root, { recursive: true, force: true }));

  it('begin with a list of the four countries that its own pin admits', () => {
    const list = openTrustList(readFileSync(files.trustListFile));
    const pin = Buffer.from(readFileSync(files.pinFile, 'utf8').trim(), 'hex');
    expect([...list.members.keys()]).toEqual(['bg', 'hu', 'nl', 'ro']);
    expect(list.quorum).toBe(3);
    expect(() => requirePinned(list, pin)).not.toThrow();
  });

  it('name in the list the very keys that each country holds', () => {
    const list = openTrustList(readFileSync(files.trustListFile));
    const store = files.keyStore('hu');
    const keys = readKeyStore(readFileSync(store.file), readFileSync(store.passwordFile, 'utf8').trim());
    expect(list.activeKey('hu', 'record')?.keyIdHex).toBe(keys.record.keyIdHex);
    expect(list.activeKey('hu', 'sealing')?.keyIdHex).toBe(keys.sealing.keyIdHex);
    expect(list.activeKey('hu', 'checkpoint')?.keyIdHex).toBe(keys.checkpoint.keyIdHex);
  });

  it('are readable by their owner alone where they are secret', () => {
    const all = readdirSync(home.identity, { recursive: true, encoding: 'utf8' });
    const secret = all.filter((name) => /\.(key|p12|password)$|key\.pem$|kafka\.pem$/.test(name));
    expect(secret.length).toBe(1 + 1 + 6 + 4 * 4);
    for (const name of secret) expect([name, statSync(join(home.identity, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it('stay the same at later starts', async () => {
    const before = readFileSync(files.pinFile, 'utf8');
    await ensureIdentity(home, NOW + DAY_MS);
    expect(readFileSync(files.pinFile, 'utf8')).toBe(before);
    expect(trustDaysLeft(files, NOW + DAY_MS)).toBe(89);
  });

  it('refuse a start after the list has expired and say the way out', async () => {
    const late = ensureIdentity(home, NOW + 91 * DAY_MS);
    await expect(late).rejects.toThrow(RefusedError);
    await expect(late).rejects.toThrow('joinder reset');
  });
});
