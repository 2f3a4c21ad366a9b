import { expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import { SpaceDirectory, SpaceOpening } from '#libs/exchange';
import { createDataSource, Transaction } from '#libs/persistence';
import { encodeCharter } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { freshLedger, MEMBERS, SLOW_MS } from '../network/fresh-ledger.js';
import type { LedgerNetwork, Sent } from '../network/ledger-network.js';
import { TwoFacedLog } from '../network/simulation/two-faced-log.js';
import { aView, stolenRecord } from './stolen-record.js';

let network: LedgerNetwork;
freshLedger((started) => {
  network = started;
});

const stolen = () => stolenRecord(network, 'nl', { content: aView(network.list) });
const put = (value: Uint8Array) => network.append(logTopic(network.spaceId, 0n), [value]);
const forks = () => network.gateway('hu').query<{ sender: string }>('select sender from fork_evidence');

async function arrives({ messageId }: Sent): Promise<void> {
  for (const id of MEMBERS) {
    expect(await network.gateway(id).query('select from ledger where message_id = $1', [messageId])).toHaveLength(1);
  }
  expect(await network.gateway('nl').query('select from outbox')).toEqual([]);
}

/** Both others publish the charter that lets NL come back, and then it signs as well. */
async function forgive(): Promise<void> {
  const [row] = await network
    .gateway('hu')
    .query<{ hash: Uint8Array; bytes: Uint8Array }>('select hash, bytes from charter order by revision desc limit 1');
  const { spaceId, revision, members } = decodeCanonical(CharterSchema, row!.bytes)!;
  const agreementCommitment = Buffer.alloc(32, 7);
  const next = { spaceId, revision: revision + 1, previous: row!.hash, members, agreementCommitment, unfrozen: ['nl'] };
  const bytes = encodeCharter(create(CharterSchema, next));
  for (const id of ['bg', 'hu', 'nl']) {
    const gateway = network.gateway(id);
    const spaceNo = await gateway.get(SpaceDirectory).require(network.spaceId);
    await gateway.get(Transaction).run((tx) => gateway.get(SpaceOpening).publish(tx, spaceNo, bytes));
    if (id !== 'bg') await network.settle();
  }
}

it.each([
  ['waits to leave', ['follower', 'publisher']],
  ['stands behind both', ['publisher', 'follower']],
])(
  'S10 a thief that forks its owner while the epoch that answers its first record %s does not silence it for ever',
  async (_, order) => {
    const first = await stolen();
    network.clock.nowMs += 1;
    const second = await stolen();
    const nl = network.gateway('nl');
    await put(first);
    for (const name of ['follower', 'sealer']) await nl.step(name);
    await put(second);
    for (const name of order) await nl.step(name);
    await network.settle();
    expect(await forks()).toEqual([{ sender: 'nl' }]);

    await forgive();
    const sent = await network.send('nl');
    await network.settle();
    await arrives(sent);
  },
  SLOW_MS,
);

it(
  'S10 a record of a thief is answered by an epoch also where noting it failed',
  async () => {
    const nl = network.gateway('nl');
    const owner = await createDataSource({ ...nl.setup.database.owner, poolSize: 1 }).initialize();
    await put(await stolen());
    await owner.query('alter table foreign_record rename to out_of_reach');
    expect(await nl.step('follower')).toMatchObject({ againInMs: expect.any(Number) });
    await owner.query('alter table out_of_reach rename to foreign_record');
    await owner.destroy();
    const sent = await network.send('nl');
    await network.settle();
    await arrives(sent);
    expect(await forks()).toEqual([]);
  },
  SLOW_MS,
);

it(
  'S10 a record of a thief that takes the place of a sealed one is answered by an epoch',
  async () => {
    const value = await stolen();
    const sent = await network.send('nl');
    await network.gateway('nl').step('sealer');
    await put(value);
    await network.gateway('nl').step('follower');
    await network.settle();
    await arrives(sent);
    expect(await forks()).toEqual([]);
  },
  SLOW_MS,
);

it(
  'S12 what a broker said to have written, and did not, goes again by itself, also where nobody else writes',
  async () => {
    const face = new TwoFacedLog(network.log);
    await network.restart('nl', { log: face });
    await network.settle();
    face.deaf.add(logTopic(network.spaceId, 0n));
    const sent = await network.send('nl');
    await network.settle();
    face.deaf.clear();
    network.clock.nowMs += 31_000;
    await network.settle();
    await arrives(sent);
  },
  SLOW_MS,
);
