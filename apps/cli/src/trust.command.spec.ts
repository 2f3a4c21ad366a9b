import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Command, CommanderError } from 'commander';
import { createAuthority, issueCertificate } from '#libs/trust';
import { registerKeys } from './keys.command.js';
import { RefusedError } from './refused-error.js';
import { registerTrust } from './trust.command.js';

const PASSWORD = 'correct horse battery';
const COUNTRIES = ['bg', 'hu', 'nl', 'ro'];

let folder = '';
let printed: string[] = [];

const path = (name: string): string => join(folder, name);

/** Runs a command as the terminal does; answers what it printed. */
async function joinder(...args: string[]): Promise<string> {
  printed = [];
  const program = new Command('joinder')
    .exitOverride()
    .configureOutput({ writeErr: () => undefined, writeOut: () => undefined });
  registerKeys(program);
  registerTrust(program);
  await program.parseAsync(['node', 'joinder', ...args]);
  return printed.join('\n');
}

const password = (): string[] => ['--password-file', path('password')];

async function makeKeys(member: string): Promise<void> {
  const gateway = await joinder('keys', 'create', path(`${member}.p12`), '--member', member, ...password(), '--json');
  writeFileSync(path(`${member}.json`), gateway);
  const admin = ['--member', member, '--admin', ...password(), '--json'];
  writeFileSync(path(`${member}-admin.json`), await joinder('keys', 'create', path(`${member}-admin.p12`), ...admin));
}

function keyFiles(members: readonly string[]): readonly string[] {
  return ['--keys', ...members.flatMap((member) => [path(`${member}.json`), path(`${member}-admin.json`)])];
}

async function sign(list: string, members: readonly string[]): Promise<void> {
  for (const member of members)
    await joinder('trust', 'sign', path(list), '--key', path(`${member}-admin.p12`), ...password());
}

async function pinOf(list: string): Promise<string> {
  return JSON.parse(await joinder('trust', 'show', path(list), '--json')).hash;
}

async function verify(...lists: string[]): Promise<unknown> {
  const pin = await pinOf('1.bin');
  return JSON.parse(await joinder('trust', 'verify', ...lists.map(path), '--pin', pin, '--json'));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'joinder-trust-'));
  writeFileSync(path('password'), `${PASSWORD}\n`);
  writeFileSync(path('wrong-password'), 'incorrect horse battery\n');
  const log = jest.spyOn(console, 'log').mockImplementation((text: unknown) => void printed.push(String(text)));
  for (const member of [...COUNTRIES, 'at']) await makeKeys(member);
  const authority = await createAuthority('Joinder test', { fromMs: Date.now(), days: 90 });
  const profile = { commonName: 'nl', server: true, client: true, fromMs: Date.now(), days: 30 };
  writeFileSync(path('nl.pem'), (await issueCertificate(authority, profile)).certificatePem);
  const certificate = ['--certificate', `nl=${path('nl.pem')}`];
  await joinder('trust', 'draft', ...keyFiles(COUNTRIES), ...certificate, '--out', path('1.bin'));
  log.mockRestore();
}, 30_000);

afterAll(() => rmSync(folder, { recursive: true }));

let log: ReturnType<typeof jest.spyOn>;
beforeEach(() => {
  log = jest.spyOn(console, 'log').mockImplementation((text: unknown) => void printed.push(String(text)));
});
afterEach(() => log.mockRestore());

describe('joinder keys', () => {
  it('writes files that only their owner reads, and shows what is in them', async () => {
    expect(statSync(path('nl.p12')).mode & 0o777).toBe(0o600);
    const shown = await joinder('keys', 'show', path('nl.p12'), ...password(), '--json');
    expect(JSON.parse(shown)).toEqual(JSON.parse(readFileSync(path('nl.json'), 'utf8')));
    const text = await joinder('keys', 'show', path('nl-admin.p12'), ...password());
    expect(text).toMatch(/^Keys of nl:\n[0-9a-f]{32} {2}admin {7}suite 1$/);
  });

  it('shows no private key', async () => {
    const file = readFileSync(path('nl.json'), 'utf8');
    expect(file).not.toMatch(/private/i);
    expect(Object.keys(JSON.parse(file).keys[0])).toEqual(['use', 'suite', 'keyId', 'spki']);
  });

  it.each<[RegExp, () => string[]]>([
    [/is there already/, () => ['create', path('nl.p12'), '--member', 'nl', ...password()]],
    [/MEMBER_ID/, () => ['create', path('x.p12'), '--member', 'NL', ...password()]],
    [/cannot read .*missing/, () => ['create', path('x.p12'), '--member', 'nl', '--password-file', path('missing')]],
    [/STORE_PASSWORD/, () => ['show', path('nl.p12'), '--password-file', path('wrong-password')]],
    [/STORE_FORMAT/, () => ['show', path('nl.json'), ...password()]],
    [/cannot read/, () => ['show', path('missing'), ...password()]],
    [/STORE_KEYS/, () => ['add', path('nl-admin.p12'), 'record', ...password()]],
  ])('refuses with %p', async (message, args) => {
    const attempt = joinder('keys', ...args());
    await expect(attempt).rejects.toThrow(RefusedError);
    await expect(attempt).rejects.toThrow(message);
  });
});

describe('joinder trust', () => {
  it('shows a list for people and for machines', async () => {
    const text = await joinder('trust', 'show', path('1.bin'));
    expect(text).toContain('Trust list 1\n');
    expect(text).toContain('quorum    3 of 4 members');
    expect(text).toContain('nl (1 certificates)');
    const list = JSON.parse(await joinder('trust', 'show', path('1.bin'), '--json'));
    expect(list).toMatchObject({ version: 1, previous: null, quorum: 3, daysLeft: 89 });
    expect(list.members.map(({ id }: { id: string }) => id)).toEqual(COUNTRIES);
  });

  it('renews when three of four sign, one after the other', async () => {
    await joinder('trust', 'renew', path('1.bin'), '--out', path('renewed.bin'), '--days', '30');
    await sign('renewed.bin', ['nl', 'hu']);
    await expect(verify('1.bin', 'renewed.bin')).rejects.toThrow(/3 members, 2 signed \(SUCCESSOR_QUORUM\)/);
    await sign('renewed.bin', ['nl', 'ro']);
    await expect(verify('1.bin', 'renewed.bin')).resolves.toMatchObject({
      counts: true,
      version: 2,
      signers: ['hu', 'nl', 'ro'],
    });
  });

  it('rotates: the new key is made, named by the next list, and the old one retires', async () => {
    await joinder('keys', 'add', path('hu.p12'), 'sealing', ...password());
    const keys = await joinder('keys', 'show', path('hu.p12'), ...password(), '--json');
    writeFileSync(path('hu-next.json'), keys);
    const rotate = ['--keys', path('hu-next.json'), '--out', path('rotated.bin')];
    await joinder('trust', 'rotate', path('1.bin'), ...rotate);
    await sign('rotated.bin', COUNTRIES);
    await expect(verify('1.bin', 'rotated.bin')).resolves.toMatchObject({ counts: true });

    const list = JSON.parse(await joinder('trust', 'show', path('rotated.bin'), '--json'));
    const sealing = list.members[1].keys.filter(({ use }: { use: string }) => use === 'sealing');
    const [former, next] = JSON.parse(keys).keys.filter(({ use }: { use: string }) => use === 'sealing');
    expect(sealing).toMatchObject([
      { keyId: former.keyId, status: 'retired' },
      { keyId: next.keyId, status: 'active' },
    ]);
    await expect(
      joinder('trust', 'rotate', path('rotated.bin'), '--keys', path('hu-next.json'), '--out', path('x.bin')),
    ).rejects.toThrow(/names all of these keys/);
  });

  it('revokes a key from a time on', async () => {
    const [{ keyId }] = JSON.parse(readFileSync(path('ro.json'), 'utf8')).keys;
    const revoke = ['--key-id', keyId, '--compromised-since', '2026-09-21T10:00:00Z', '--out', path('revoked.bin')];
    const list = JSON.parse(await joinder('trust', 'revoke', path('1.bin'), ...revoke, '--json'));
    expect(list.members[3].keys[0]).toMatchObject({ status: 'revoked', compromisedSince: '2026-09-21T10:00:00.000Z' });
  });

  it('adds a member and admits a contract', async () => {
    await joinder('trust', 'add-member', path('1.bin'), ...keyFiles(['at']), '--out', path('five.bin'));
    await sign('five.bin', COUNTRIES);
    const admit = ['--digest', 'ab'.repeat(32), '--out', path('admitted.bin')];
    await joinder('trust', 'admit', path('five.bin'), ...admit);
    await sign('admitted.bin', ['at', 'bg', 'hu', 'nl']);
    await expect(verify('1.bin', 'five.bin', 'admitted.bin')).resolves.toMatchObject({ counts: true, version: 3 });
  });

  it('signs only what was agreed by voice', async () => {
    const key = ['--key', path('nl-admin.p12'), ...password()];
    await expect(joinder('trust', 'sign', path('1.bin'), ...key, '--hash', '00'.repeat(32))).rejects.toThrow(/another/);
    const signed = await joinder('trust', 'sign', path('1.bin'), ...key, '--hash', await pinOf('1.bin'), '--json');
    expect(JSON.parse(signed).signatures).toHaveLength(1);
  });

  it.each<[RegExp, () => string[]]>([
    [/PIN_MISMATCH/, () => ['verify', path('1.bin'), '--pin', '00'.repeat(32)]],
    [/64 characters/, () => ['verify', path('1.bin'), '--pin', 'no hash']],
    [/LIST_FORMAT/, () => ['show', path('nl.json')]],
    [/cannot read/, () => ['show', path('missing')]],
    [/is there already/, () => ['renew', path('1.bin'), '--out', path('1.bin')]],
    [/LIST_LIFETIME/, () => ['renew', path('1.bin'), '--out', path('x.bin'), '--days', '91']],
    [/STORE_KEYS/, () => ['sign', path('1.bin'), '--key', path('nl.p12'), ...password()]],
    [
      /STORE_PASSWORD/,
      () => ['sign', path('1.bin'), '--key', path('nl-admin.p12'), '--password-file', path('wrong-password')],
    ],
    [/CHANGE_INVALID/, () => ['revoke', path('1.bin'), '--key-id', '00', '--out', path('x.bin')]],
    [
      /no time with its zone/,
      () => ['revoke', path('1.bin'), '--key-id', '00', '--compromised-since', '2026-09-21', '--out', path('x.bin')],
    ],
    [/CHANGE_INVALID/, () => ['add-member', path('1.bin'), ...keyFiles(['nl']), '--out', path('x.bin')]],
    [/LIST_QUORUM/, () => ['draft', ...keyFiles(['nl', 'hu']), '--quorum', '1', '--out', path('x.bin')]],
    [
      /no --keys file/,
      () => ['draft', ...keyFiles(['hu']), '--certificate', `nl=${path('nl.pem')}`, '--out', path('x.bin')],
    ],
    [
      /CERTIFICATE_FORMAT/,
      () => ['draft', ...keyFiles(['nl']), '--certificate', `nl=${path('nl.json')}`, '--out', path('x.bin')],
    ],
    [/is no JSON/, () => ['draft', '--keys', path('nl.pem'), '--out', path('x.bin')]],
  ])('refuses with %p', async (message, args) => {
    const attempt = joinder('trust', ...args());
    await expect(attempt).rejects.toThrow(RefusedError);
    await expect(attempt).rejects.toThrow(message);
  });

  it('refuses public keys whose id was changed', async () => {
    const keys = JSON.parse(readFileSync(path('nl.json'), 'utf8'));
    keys.keys[0].keyId = '00'.repeat(16);
    writeFileSync(path('changed.json'), JSON.stringify(keys));
    const draft = ['draft', '--keys', path('changed.json'), '--out', path('x.bin')];
    await expect(joinder('trust', ...draft)).rejects.toThrow(/not derived/);
  });

  it.each([
    [['trust', 'draft']],
    [['trust', 'sign', '1.bin']],
    [['trust', 'renew', '1.bin', '--out', 'x', '--days', 'many']],
    [['trust', 'nothing']],
    [['keys', 'create', 'x.p12']],
    [['keys', 'create', 'x.p12', '--member', 'nl', '--password', PASSWORD]],
    [['keys', 'add', 'x.p12', 'admin']],
  ])('is wrong use: %j', async (args) => {
    await expect(joinder(...args)).rejects.toThrow(CommanderError);
  });
});
