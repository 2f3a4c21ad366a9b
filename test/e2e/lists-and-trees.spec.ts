import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { notesTopic } from '#libs/spacelog';
import { openTrustList, readAdminKey, readKeyStore, signTrustList, successorDraft } from '#libs/trust';
import { DAY_MS } from '#libs/vocabulary';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { logAs } from '../../apps/cli/src/demo/log-as.js';
import type { Freeze } from '../../apps/cli/src/freeze/freeze-text.js';
import { identityFiles } from '../../apps/cli/src/local/identity.js';
import { passwordIn } from '../../apps/cli/src/local/secrets.js';
import { lyingNote } from '../network/lying-note.js';
import { FreezeDesk } from './freeze-desk.js';
import { START_MS } from './joinder-run.js';
import { PlayedNetwork } from './played-network.js';

jest.setTimeout(START_MS);

const ALL = ['nl', 'hu', 'ro', 'bg'] as const;
/** As many as have to sign a list of four. */
const ADMINISTRATORS = ['nl', 'hu', 'ro'] as const;
/** More than half of the others of NL and of HU. */
const LIARS = ['ro', 'bg'] as const;
/** By the runbook, from what happened on. */
const MOST_MS = 120_000;
const WHY = { cause: 'DEFECT', reason: 'Both desks called: a build that was mended' } as const;

const network = new PlayedNetwork();
const desk = new FreezeDesk(network);
const files = identityFiles(network.home.identity);
const inHome = (name: string): string => join(network.home.root, name);

beforeAll(() => network.play('--short', '--no-filled'), START_MS);
afterAll(() => network.remove(), START_MS);

/** Runs a command that must succeed; answers what it prints. */
async function joinder(...args: readonly string[]): Promise<string> {
  const run = network.joinder(...args);
  expect([await run.exitCode(), run.output]).toEqual([0, expect.anything()]);
  return run.stdout;
}

/** List 2 with an end of its own, signed by enough. */
function aList(days: number): Uint8Array {
  const first = openTrustList(readFileSync(files.trustListFile));
  const issuedMs = BigInt(Date.now());
  const draft = successorDraft(first, [{ kind: 'renew' }], { issuedMs, expiresMs: issuedMs + BigInt(days * DAY_MS) });
  const admins = ADMINISTRATORS.map((country) => {
    const { file, passwordFile } = files.adminStore(country);
    return readAdminKey(readFileSync(file), passwordIn(passwordFile)).admin;
  });
  return signTrustList(draft, admins);
}

/** Signs in and makes the lists before: who hears of one list first refuses the other. */
async function bringAtOnce(lists: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const brought = await Promise.all(
    Object.entries(lists).map(async ([country, list]) => ({
      operations: await network.as(country, 'operations'),
      body: { list: Buffer.from(list).toString('base64') },
    })),
  );
  await Promise.all(brought.map(({ operations, body }) => operations.post('trust/lists', body)));
}

async function nothingStandsStillAt(countries: readonly string[]): Promise<void> {
  for (const country of countries) {
    const stops = async () => (await desk.shownAt(country)).filter((freeze) => freeze.stops);
    await eventually(`nothing stands still at ${country}`, async () => (await stops()).length === 0);
  }
}

/** What NL shares arrives at HU. */
async function flows(): Promise<void> {
  const { spaceId } = await network.caseSpace();
  const { messages } = await (
    await network.as('nl', 'investigator')
  ).post<{ messages: { messageId: string }[] }>(`spaces/${spaceId}/records`, {
    type: 'person',
    release: ['hu', 'ro'],
    legalBasis: 'Demo code of criminal procedure, art. 5',
    statements: [{ property: 'name', value: 'Minta Nora' }],
  });
  const path = `spaces/${spaceId}/messages/${messages[0]?.messageId}/delivery`;
  const investigator = await network.as('nl', 'investigator');
  await eventually('stored by hu', async () => {
    const { countries } = await investigator.get<{ countries: { member: string; storedAt: string | null }[] }>(path);
    return countries.some(({ member, storedAt }) => member === 'hu' && storedAt !== null);
  });
}

describe('two trust lists of one version, brought to two members at once', () => {
  let beganMs: number;
  const conflictAt = async (country: string): Promise<Freeze | undefined> =>
    (await desk.shownAt(country)).find(({ kind }) => kind === 'lists');

  it('row 50 are shown to all with who signed them, in words and in a file that convinces offline', async () => {
    beganMs = Date.now();
    await bringAtOnce({ nl: aList(80), hu: aList(70) });
    for (const country of ALL) {
      await eventually(`the conflict at ${country}`, async () => (await conflictAt(country)) !== undefined);
    }
    const run = await desk.list('nl');
    expect([await run.exitCode(), run.stdout]).toEqual([
      0,
      expect.stringMatching(/^[0-9a-f]{12} {2}two trust lists of one version were signed, in \d spaces?, .* open\n$/),
    ]);
    const id = run.stdout.slice(0, 4);
    const shown = await desk.show('nl', id);
    expect(await shown.exitCode()).toBe(0);
    expect(shown.stdout.match(/: [0-9a-f]{16}, signed by (?=.*hu)(?=.*nl)(?=.*ro)/g)).toHaveLength(2);
    const proof = await desk.verify(await desk.evidence('nl', (await conflictAt('nl'))?.id ?? ''));
    expect([await proof.exitCode(), proof.stdout]).toEqual([0, expect.stringMatching(/^yes: /)]);
  });

  it('row 50 are ended by the list that names both, made by the runbook within two minutes', async () => {
    const file = await desk.evidence('nl', (await conflictAt('nl'))?.id ?? '');
    const { contradictions } = JSON.parse(readFileSync(file, 'utf8')) as {
      contradictions: { lines: { lists: string[] }[] }[];
    };
    const saved = (contradictions[0]?.lines ?? []).map(({ lists }, i) => {
      const name = inHome(`2-${i}.bin`);
      writeFileSync(name, Buffer.from(lists.at(-1) ?? '', 'base64'));
      return name;
    });
    expect(saved).toHaveLength(2);
    const [first = '', second = ''] = saved;
    const next = inHome('3.bin');
    await joinder('trust', 'heal', ...(await inOrder(first, second)), '--out', next);
    for (const country of ADMINISTRATORS) {
      const { file: key, passwordFile } = files.adminStore(country);
      await joinder('trust', 'sign', next, '--key', key, '--password-file', passwordFile);
    }
    await bringAtOnce({ nl: readFileSync(next) });
    await nothingStandsStillAt(ALL);
    expect(Date.now() - beganMs).toBeLessThan(MOST_MS);
    await flows();
  });

  /** The one that is in force first, and the other as one that is followed too. */
  async function inOrder(first: string, second: string): Promise<readonly string[]> {
    const view = await (await network.as('nl', 'operations')).get<object>('trust');
    const { hashHex } = openTrustList(readFileSync(first));
    const isFirst = JSON.stringify(view).includes(hashHex);
    return isFirst ? [first, '--also', second] : [second, '--also', first];
  }
});

describe('more than half of the others that cosign another tree', () => {
  it('row 52 are shown with what they signed, and ended by two people of each member within two minutes', async () => {
    const { spaceId } = await network.caseSpace();
    const beganMs = Date.now();
    for (const member of LIARS) await lie(spaceId, member);
    const statementsAt = async (country: string): Promise<readonly Freeze[]> =>
      (await desk.shownAt(country)).filter(({ kind }) => kind === 'contradiction');
    const stopping = async (country: string): Promise<Freeze | undefined> =>
      (await statementsAt(country)).find(({ stops, state }) => stops && state === 'open');
    for (const country of ['nl', 'hu']) {
      await eventually(
        `both statements at ${country}`,
        async () => (await statementsAt(country)).length === LIARS.length,
      );
    }
    const list = await desk.list('nl');
    expect([await list.exitCode(), list.stdout]).toEqual([
      0,
      expect.stringContaining('bg states another tree than ours'),
    ]);
    for (const country of ['nl', 'hu']) {
      for (let next = await stopping(country); next !== undefined; next = await stopping(country)) {
        const run = await desk.decide(country, next.id.slice(0, 8), WHY);
        expect([await run.exitCode(), run.output]).toEqual([
          0,
          expect.stringContaining('decided; this gateway goes on'),
        ]);
      }
    }
    await nothingStandsStillAt(['nl', 'hu']);
    expect(Date.now() - beganMs).toBeLessThan(MOST_MS);
    await flows();
  });
});

/** A cosignature by the checkpoint key of a member, of a tree that nobody has. */
async function lie(spaceId: string, member: string): Promise<void> {
  const { size } = await (await network.as('nl', 'operations')).get<{ size: string }>(`spaces/${spaceId}/checkpoint`);
  const { file, passwordFile } = files.keyStore(member);
  const keys = readKeyStore(readFileSync(file), passwordIn(passwordFile));
  const value = lyingNote({ id: member, keys }, { spaceId, size: BigInt(size), root: randomBytes(32) });
  const writer = logAs({ network: await network.describe() }, member).writer();
  try {
    await writer.append(notesTopic(spaceId), [{ value, headers: {} }]);
  } finally {
    await writer.close();
  }
}
