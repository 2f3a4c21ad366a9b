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
    await joinder('trust', 'sign', path(list), '--key', path(`${member}-admin.p12`), ...password(), ...journalOf(list));
}

/** These tests draft several lists of one version. */
const journalOf = (list: string): string[] => ['--journal', path(`${list}.signed`)];

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
  writeFileSync(path('authority.pem'), authority.certificatePem);
  writeFileSync(path('nl.pem'), (await issueCertificate(authority, profile)).certificatePem);
  writeFileSync(path('hu.pem'), (await issueCertificate(authority, { ...profile, commonName: 'hu' })).certificatePem);
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

  it('S5 replaces a revoked sealing key in the same list, and leaves no member without one unless told to', async () => {
    await joinder('keys', 'add', path('bg.p12'), 'sealing', ...password());
    writeFileSync(path('bg-next.json'), await joinder('keys', 'show', path('bg.p12'), ...password(), '--json'));
    const keys: { use: string; keyId: string }[] = JSON.parse(readFileSync(path('bg-next.json'), 'utf8')).keys;
    const [former, next] = keys.filter(({ use }) => use === 'sealing').map(({ keyId }) => keyId);
    const revoke = ['trust', 'revoke', path('1.bin'), '--key-id', former!, '--out'];
    await expect(joinder(...revoke, path('none.bin'))).rejects.toThrow(/bg would have no active sealing key/);
    await joinder(...revoke, path('insisted.bin'), '--leave-without-key');
    await expect(joinder(...revoke, path('x.bin'), '--replace', path('hu.json'))).rejects.toThrow(/holds keys of hu/);
    await expect(joinder(...revoke, path('x.bin'), '--replace', path('bg.json'))).rejects.toThrow(/no new sealing key/);
    const list = JSON.parse(
      await joinder(...revoke, path('replaced.bin'), '--replace', path('bg-next.json'), '--json'),
    );
    expect(list.members[0].keys.filter(({ use }: { use: string }) => use === 'sealing')).toMatchObject([
      { keyId: former, status: 'revoked' },
      { keyId: next, status: 'active' },
    ]);
  });

  it('S17 revokes a key that retired a day ago with the list that comes next, and no sooner', async () => {
    await joinder('keys', 'add', path('ro.p12'), 'checkpoint', ...password());
    writeFileSync(path('ro-next.json'), await joinder('keys', 'show', path('ro.p12'), ...password(), '--json'));
    await joinder('trust', 'rotate', path('1.bin'), '--keys', path('ro-next.json'), '--out', path('retiring.bin'));
    const statuses = async (out: string) => {
      const list = JSON.parse(await joinder('trust', 'renew', path('retiring.bin'), '--out', path(out), '--json'));
      const keys: { use: string; status: string }[] = list.members[3].keys;
      return keys.filter(({ use }) => use === 'checkpoint').map(({ status }) => status);
    };
    expect(await statuses('soon.bin')).toEqual(['retired', 'active']);
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3600_000);
    expect(await statuses('later.bin')).toEqual(['revoked', 'active']);
    clock.mockRestore();
  });

  it('S23.7 adds a member, admits a contract that all announced, and withdraws one', async () => {
    await joinder('trust', 'add-member', path('1.bin'), ...keyFiles(['at']), '--out', path('five.bin'));
    await sign('five.bin', COUNTRIES);
    const digest = 'ab'.repeat(32);
    const announced = (supportedBy: string[]): void =>
      writeFileSync(path('trust.json'), JSON.stringify({ contracts: [{ digest, supportedBy }] }));
    const admit = ['trust', 'admit', path('five.bin'), '--digest', digest, '--announced', path('trust.json'), '--out'];
    announced(COUNTRIES);
    await expect(joinder(...admit, path('x.bin'))).rejects.toThrow(/^at did not announce contract abab/);
    announced([...COUNTRIES, 'at']);
    await joinder(...admit, path('admitted.bin'));
    await sign('admitted.bin', ['at', 'bg', 'hu', 'nl']);
    await expect(verify('1.bin', 'five.bin', 'admitted.bin')).resolves.toMatchObject({ counts: true, version: 3 });
    const withdraw = ['--digest', digest, '--out', path('withdrawn.bin'), '--json'];
    const list = JSON.parse(await joinder('trust', 'withdraw-digest', path('admitted.bin'), ...withdraw));
    expect(list.contractDigests).not.toContain(digest);
  });

  it('S23.7 removes a member and sets certificates', async () => {
    const without = ['--member', 'ro', '--out', path('three.bin'), '--json'];
    const three = JSON.parse(await joinder('trust', 'remove-member', path('1.bin'), ...without));
    expect(three.members.map(({ id }: { id: string }) => id)).toEqual(['bg', 'hu', 'nl']);
    const certificates = ['--certificate', `hu=${path('hu.pem')}`, '--out', path('certified.bin'), '--json'];
    const list = JSON.parse(await joinder('trust', 'set-certificates', path('three.bin'), ...certificates));
    expect(list.members.map(({ certificates: count }: { certificates: number }) => count)).toEqual([0, 1, 1]);
  });

  it('S23.7 shows what it signs before it does, and signs no second list of a version with the same key', async () => {
    await joinder('trust', 'renew', path('1.bin'), '--out', path('first.bin'), '--days', '20');
    await joinder('trust', 'renew', path('1.bin'), '--out', path('second.bin'), '--days', '21');
    const journal = ['--journal', path('fresh.signed')];
    const key = ['--key', path('nl-admin.p12'), ...password(), ...journal];
    const wrong = ['--key', path('nl-admin.p12'), '--password-file', path('wrong-password'), ...journal];
    await expect(joinder('trust', 'sign', path('first.bin'), ...wrong)).rejects.toThrow(/STORE_PASSWORD/);
    expect(printed.join()).toContain(await pinOf('first.bin'));

    await joinder('trust', 'sign', path('first.bin'), ...key);
    await joinder('trust', 'sign', path('first.bin'), ...key);
    await expect(joinder('trust', 'sign', path('second.bin'), ...key)).rejects.toThrow(/a second list 2 is not/);
    expect(JSON.parse(await joinder('trust', 'show', path('second.bin'), '--json')).signatures).toEqual([]);
    writeFileSync(path('broken.signed'), 'noise\n');
    const broken = [...key.slice(0, -1), path('broken.signed')];
    await expect(joinder('trust', 'sign', path('second.bin'), ...broken)).rejects.toThrow(/no journal/);
  });

  it('N6 drafts the list that follows both of two lists of one version, with any other change', async () => {
    await joinder('trust', 'renew', path('1.bin'), '--out', path('this.bin'), '--days', '40');
    await joinder('trust', 'renew', path('1.bin'), '--out', path('that.bin'), '--days', '41');
    for (const list of ['this.bin', 'that.bin']) await sign(list, COUNTRIES);
    const both = [path('this.bin'), '--also', path('that.bin'), '--out'];
    const healing = JSON.parse(await joinder('trust', 'heal', ...both, path('healing.bin'), '--json'));
    expect(healing).toMatchObject({ version: 3, previous: await pinOf('this.bin'), also: await pinOf('that.bin') });
    await sign('healing.bin', COUNTRIES);
    for (const list of ['this.bin', 'that.bin'])
      await expect(verify('1.bin', list, 'healing.bin')).resolves.toMatchObject({ counts: true, version: 3 });
    expect(await joinder('trust', 'show', path('healing.bin'))).toContain(`also      ${healing.also}, the other list`);

    const without = ['trust', 'remove-member', ...both, path('three-healing.bin'), '--member', 'ro', '--json'];
    expect(JSON.parse(await joinder(...without))).toMatchObject({ also: healing.also, members: [{}, {}, {}] });
    const alone = joinder('trust', 'heal', path('this.bin'), '--out', path('x.bin'));
    await expect(alone).rejects.toThrow(/--also/);
    const same = joinder('trust', 'heal', path('this.bin'), '--also', path('1.bin'), '--out', path('x.bin'));
    await expect(same).rejects.toThrow(/list 1 is no other list of version 2.*CHANGE_INVALID/);
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
    [
      /a certificate for hu, not for nl/,
      () => ['draft', ...keyFiles(['nl']), '--certificate', `nl=${path('hu.pem')}`, '--out', path('x.bin')],
    ],
    [
      /CERTIFICATE_PRINCIPAL/,
      () => ['draft', ...keyFiles(['nl']), '--certificate', `nl=${path('authority.pem')}`, '--out', path('x.bin')],
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
