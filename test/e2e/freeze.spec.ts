import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CharterSchema, uuidBytes } from '#libs/contracts';
import { charterBody, encodeCharter } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aRecord } from '#libs/testing';
import { emptyRoot } from '#libs/tlog';
import { readKeyStore, signer } from '#libs/trust';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { logAs } from '../../apps/cli/src/demo/log-as.js';
import type { Freeze } from '../../apps/cli/src/freeze/freeze-text.js';
import { describeAccess } from '../../apps/cli/src/local/access.js';
import { START_MS } from './joinder-run.js';
import { PlayedNetwork } from './played-network.js';

jest.setTimeout(START_MS);

const FROZEN = 'hu';
/** Of the three others; nobody waits for the third. */
const VOTERS = ['nl', 'ro'] as const;
const ALL = ['nl', 'ro', 'bg', FROZEN];
/** By the runbook, from the fork on. */
const MOST_MS = 120_000;

interface People {
  readonly operations: string;
  readonly prosecutor: string;
}

/** A country that was forked, and the others with nothing but docs/runbooks/freeze-fork.md and a terminal. */
describe('a country that told two stories', () => {
  const network = new PlayedNetwork();
  let startedMs: number;
  const freezesAt = async (country: string): Promise<readonly Freeze[]> =>
    (await network.as(country, 'operations')).get<Freeze[]>('freezes');

  beforeAll(async () => {
    await network.play();
    const { spaceId } = await network.caseSpace();
    startedMs = Date.now();
    await fork(network, spaceId);
  }, START_MS);

  afterAll(() => network.remove(), START_MS);

  it('is shown to all with both records in words, and decides nothing about itself', async () => {
    for (const country of ALL) {
      await eventually(`the freeze at ${country}`, async () => (await freezesAt(country)).length === 1);
    }
    const run = network.joinder('freeze', 'list', 'nl', ...(await asOperations(network, 'nl')));
    expect([await run.exitCode(), run.stdout]).toEqual([
      0,
      expect.stringMatching(/^[0-9a-f]{12} {2}hu signed two different records for one place, in 1 space, .* open\n$/),
    ]);
    const id = run.stdout.slice(0, 4);
    const shown = network.joinder('freeze', 'show', 'nl', id, ...(await asOperations(network, 'nl')));
    expect(await shown.exitCode()).toBe(0);
    expect(shown.stdout.match(/record at .*, signed by hu with key [0-9a-f]+, active/g)).toHaveLength(2);
    await checksOffline(network);
    const own = await decide(network, FROZEN, id);
    const refused = expect.stringContaining('FREEZE_OF_OWN. This country forked, so the others decide.');
    expect([await own.exitCode(), own.output]).toEqual([1, refused]);
  });

  it('is back within two minutes of the fork, by two people of each of more than half', async () => {
    const [open] = await freezesAt('nl');
    for (const country of VOTERS) {
      const run = await decide(network, country, open!.id.slice(0, 4));
      expect([await run.exitCode(), run.output]).toEqual([0, expect.stringContaining('decided here')]);
    }
    for (const country of ALL) {
      await eventually(`nothing frozen at ${country}`, async () => (await freezesAt(country)).length === 0);
    }
    expect(Date.now() - startedMs).toBeLessThan(MOST_MS);
    const back = network.joinder('freeze', 'list', 'nl', ...(await asOperations(network, 'nl')));
    expect([await back.exitCode(), back.stdout]).toEqual([0, 'nothing stands still\n']);
  });
});

/** Writes another record at the first place of a country, with its own key and certificate. */
async function fork(network: PlayedNetwork, spaceId: string): Promise<void> {
  const described = await network.describe();
  const env = described.services.get(FROZEN)?.env ?? {};
  const password = readFileSync(env['KEYSTORE_PASSWORD_FILE'] ?? '', 'utf8').trim();
  const { record } = readKeyStore(readFileSync(env['KEYSTORE_FILE'] ?? ''), password);
  const key = signer(record);
  const charter = create(CharterSchema, { spaceId: uuidBytes(spaceId), revision: 1, members: [FROZEN] });
  const { value } = aRecord(
    {
      spaceId: uuidBytes(spaceId),
      sender: FROZEN,
      keyId: key.keyId,
      epoch: 1,
      sequence: 1,
      previous: Buffer.alloc(32, 1),
      createdAt: BigInt(Date.now()),
      seenSize: 0n,
      seenRoot: emptyRoot,
    },
    { kind: 'charter', body: charterBody(encodeCharter(charter)) },
    { signer: key },
  );
  const writer = logAs({ network: described }, FROZEN).writer();
  try {
    await writer.append(logTopic(spaceId, 0n), [{ value, headers: {} }]);
  } finally {
    await writer.close();
  }
}

/** What is downloaded convinces somebody who has the hash of list 1 and no network. */
async function checksOffline(network: PlayedNetwork): Promise<void> {
  const operations = await network.as('nl', 'operations');
  const [open] = await operations.get<Freeze[]>('freezes');
  const evidence = await operations.get<object>(`freezes/${open?.id}/evidence`);
  const file = join(network.home.root, 'freeze-evidence.json');
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
  const pin = (await network.describe()).services.get('nl')?.env['TRUST_PIN'] ?? '';
  const run = network.joinder('verify', file, '--pin', pin);
  expect([await run.exitCode(), run.stdout]).toEqual([
    0,
    expect.stringMatching(
      /^yes: hu signed two records that cannot both be true\n(?:.*\n)*.*epoch 1, sequence 1: record/,
    ),
  ]);
}

async function decide(network: PlayedNetwork, country: string, id: string) {
  const people = await peopleOf(network, country);
  const as = (role: string, login: string): readonly string[] => [
    `--${role}`,
    login,
    `--${role}-password-file`,
    passwordFile(network, country, login),
  ];
  const why = ['--cause', 'RESTORED', '--reason', 'They called: an old backup, ended'];
  const both = [...as('proposer', people.operations), ...as('confirmer', people.prosecutor)];
  return network.joinder('freeze', 'decide', country, id, ...why, ...both);
}

async function asOperations(network: PlayedNetwork, country: string): Promise<readonly string[]> {
  const { operations } = await peopleOf(network, country);
  return ['--as', operations, '--password-file', passwordFile(network, country, operations)];
}

/** Who takes part, with the first line of a file for the password of each. */
async function peopleOf(network: PlayedNetwork, country: string): Promise<People> {
  const { countries } = describeAccess(network.home, (await network.describe()).ports);
  const logins = countries.find((one) => one.country === country)?.logins ?? [];
  const loginOf = (role: string): string => {
    const found = logins.find(({ roles }) => roles.some((one) => one === role));
    if (!found) throw new Error(`nobody of ${country} is ${role}`);
    writeFileSync(passwordFile(network, country, found.login), `${found.password}\n`, { mode: 0o600 });
    return found.login;
  };
  return { operations: loginOf('operations'), prosecutor: loginOf('prosecutor') };
}

function passwordFile(network: PlayedNetwork, country: string, login: string): string {
  return join(network.home.secrets, `${country}-${login}.password`);
}
