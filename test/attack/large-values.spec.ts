import { beforeEach, describe, expect, it } from '@jest/globals';
import { SpaceDirectory, SpaceRebuild } from '#libs/exchange';
import type { TestSpace } from '#libs/testing';
import type { LedgerNetwork } from '../network/ledger-network.js';
import { LedgerPeers } from '../network/ledger-peers.js';
import { MINUTE_MS, RecoveryLedger, SLOW_MS } from '../network/recovery-ledger.js';
import { BOMBS } from './bombs.js';
import { knownSpace } from './known-space.js';
import { costOfEach, expectLittle, type Standstill, standstillOf } from './standstill.js';

const FIFTY = 50;

let ledger: RecoveryLedger;
let network: LedgerNetwork;
RecoveryLedger.ofThisFile((started) => {
  ledger = started;
  ({ network } = ledger);
});

beforeEach(() => ledger.begin(), SLOW_MS);

/** Puts values of bg onto the log, after the key that they are sealed by. */
async function put(space: TestSpace, make: () => Uint8Array): Promise<void> {
  const from = space.log.length;
  for (let i = 0; i < FIFTY; i += 1) space.append(make());
  await network.append(ledger.topic, space.log.slice(from));
}

async function rebuild(): Promise<void> {
  const space = await network.gateway('hu').get(SpaceDirectory).get(network.spaceId);
  const rebuilt = await network.gateway('hu').get(SpaceRebuild).rebuild(space, { keep: false });
  expect(rebuilt?.after).toEqual(rebuilt?.before);
}

/** Reads what hu archived from some position on as another member asks for it, as often as one answer is too small. */
async function answer(from: bigint): Promise<void> {
  const peers = new LedgerPeers(network, 'ro', { others: ['hu'] });
  for (let next = from; ;) {
    const told = await peers.records('hu', { spaceId: network.spaceId, from: next, count: 1000 });
    if (told.length === 0) return;
    next += BigInt(told.length);
  }
}

/** Lets ro, which has read nothing of late, get from the others what the broker dropped. */
async function getFromPeers(): Promise<void> {
  ledger.expireAll();
  await network.restart('ro');
  ledger.connect();
  network.clock.nowMs += MINUTE_MS;
  await network.settle(['ro']);
  expect(await ledger.size('ro')).toBe(await ledger.size('hu'));
}

/** What fifty values kept members from. */
interface Costs {
  readonly live: Standstill;
  readonly rebuild: Standstill;
  readonly answer: Standstill;
  readonly takenIn: Standstill;
}

function without(all: Standstill, part: Standstill): Standstill {
  return { ...all, inAllMs: all.inAllMs - part.inAllMs, heapBytes: all.heapBytes - part.heapBytes };
}

async function costsOf(make: (space: TestSpace) => Uint8Array): Promise<Costs> {
  const space = await knownSpace(network);
  await space.shareKey('bg');
  await network.append(ledger.topic, space.log.slice(-1));
  await network.settle();
  await put(space, () => make(space));
  const live = await standstillOf(() => network.settle(['hu']));
  await network.settle(['bg', 'nl']);
  const rebuilt = await standstillOf(rebuild);
  const answered = await standstillOf(() => answer(BigInt(space.log.length - FIFTY)));
  return {
    live,
    rebuild: rebuilt,
    answer: answered,
    // Both sides are this one process.
    takenIn: without(await standstillOf(getFromPeers), answered),
  };
}

describe('row 44, row 45 S4 N1: fifty values of 1 MB in a row at a member', () => {
  it.each(BOMBS)(
    'cost it little, beside fifty small messages, live, made anew and told by others: %s',
    async (_, make) => {
      const small = await costsOf((space) => space.message('bg').value);
      await ledger.begin();
      const large = await costsOf((space) => make(space, 'bg'));
      expectLittle({
        live: costOfEach(FIFTY, large.live, small.live),
        rebuild: costOfEach(FIFTY, large.rebuild, small.rebuild),
        answer: costOfEach(FIFTY, large.answer, small.answer),
        takenIn: costOfEach(FIFTY, large.takenIn, small.takenIn),
      });
      await ledger.expectToGoOn();
    },
    2 * SLOW_MS,
  );
});
