import { create } from '@bufbuild/protobuf';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { CharterSchema, uuidBytes } from '#libs/contracts';
import { charterBody, encodeCharter } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { aRecord } from '#libs/testing';
import { emptyRoot } from '#libs/tlog';
import { readKeyStore, signer } from '#libs/trust';
import { eventually } from '../../apps/cli/src/demo/eventually.js';
import { logAs } from '../../apps/cli/src/demo/log-as.js';
import { FreezeDesk } from './freeze-desk.js';
import { START_MS } from './joinder-run.js';
import { PlayedNetwork } from './played-network.js';

jest.setTimeout(START_MS);

const FROZEN = 'hu';
/** Of the three others; nobody waits for the third. */
const VOTERS = ['nl', 'ro'] as const;
const ALL = ['nl', 'ro', 'bg', FROZEN];
/** By the runbook, from the fork on. */
const MOST_MS = 120_000;

const WHY = { cause: 'RESTORED', reason: 'They called: an old backup, ended' } as const;

/** A country that was forked, and the others with nothing but docs/runbooks/freeze-fork.md and a terminal. */
describe('a country that told two stories', () => {
  const network = new PlayedNetwork();
  const desk = new FreezeDesk(network);
  let startedMs: number;

  beforeAll(async () => {
    await network.play('--no-filled');
    const { spaceId } = await network.caseSpace();
    startedMs = Date.now();
    await fork(network, spaceId);
  }, START_MS);

  afterAll(() => network.remove(), START_MS);

  it('is shown to all with both records in words, and decides nothing about itself', async () => {
    for (const country of ALL) {
      await eventually(`the freeze at ${country}`, async () => (await desk.shownAt(country)).length === 1);
    }
    const run = await desk.list('nl');
    expect([await run.exitCode(), run.stdout]).toEqual([
      0,
      expect.stringMatching(/^[0-9a-f]{12} {2}hu signed two different records for one place, in 1 space, .* open\n$/),
    ]);
    const id = run.stdout.slice(0, 4);
    const shown = await desk.show('nl', id);
    expect(await shown.exitCode()).toBe(0);
    expect(shown.stdout.match(/record at .*, signed by hu with key [0-9a-f]+, active/g)).toHaveLength(2);
    await checksOffline(desk);
    const own = await desk.decide(FROZEN, id, WHY);
    const refused = expect.stringContaining('FREEZE_OF_OWN. This country forked, so the others decide.');
    expect([await own.exitCode(), own.output]).toEqual([1, refused]);
  });

  it('is back within two minutes of the fork, by two people of each of more than half', async () => {
    const [open] = await desk.shownAt('nl');
    for (const country of VOTERS) {
      const run = await desk.decide(country, open!.id.slice(0, 4), WHY);
      expect([await run.exitCode(), run.output]).toEqual([0, expect.stringContaining('decided here')]);
    }
    for (const country of ALL) {
      await eventually(`nothing frozen at ${country}`, async () => (await desk.shownAt(country)).length === 0);
    }
    expect(Date.now() - startedMs).toBeLessThan(MOST_MS);
    const back = await desk.list('nl');
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
async function checksOffline(desk: FreezeDesk): Promise<void> {
  const [open] = await desk.shownAt('nl');
  const run = await desk.verify(await desk.evidence('nl', open?.id ?? ''));
  expect([await run.exitCode(), run.stdout]).toEqual([
    0,
    expect.stringMatching(
      /^yes: hu signed two records that cannot both be true\n(?:.*\n)*.*epoch 1, sequence 1: record/,
    ),
  ]);
}
