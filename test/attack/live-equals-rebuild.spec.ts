import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ParkedRecords, SpaceDirectory, SpaceRebuild, StateDigests } from '#libs/exchange';
import { createDataSource } from '#libs/persistence';
import { logTopic } from '#libs/spacelog';
import type { LedgerGateway } from '../network/ledger-gateway.js';
import { openTopics } from '../network/ledger-gateway.js';
import { LedgerNetwork } from '../network/ledger-network.js';
import { dice, GeneratedLog } from './generated-log.js';

/** Logs of a run: `JOINDER_LOGS=5000 npm test -- attack --testPathPatterns live-equals` draws as many. */
const LOGS = Number(process.env['JOINDER_LOGS'] ?? 200);
const FIRST = Number(process.env['JOINDER_FIRST_LOG'] ?? 1);
const STEPS = 25;
/** Spaces of one gateway at a time. */
const BESIDE = 20;
const FOLLOWING = ['shard-holder', 'space-finder', 'space-entry', 'follower'];

/** What has to have happened in a run for it to show anything. */
const HAPPENINGS = {
  messages: 'select position from ledger',
  parked: 'select position from parked',
  decisions: 'select position from decision',
  'raw records': 'select position from raw_record',
  garbage: 'select position from refused_run',
  refused: 'select position from private_verdict',
  forks: 'select position from fork_evidence',
  amnesties: 'select 1 from sender_head where amnesty_epoch > 0',
  'later charters': 'select 1 from charter where revision > 1 and acted_at is not null',
  'lists of one version': 'select position from list_conflict',
};

let network: LedgerNetwork;
const happened = new Map<string, number>();

beforeAll(async () => {
  network = await LedgerNetwork.start(['bg', 'hu', 'nl']);
}, 60_000);

afterAll(() => network?.stop(), 60_000);

const hu = (): LedgerGateway => network.gateway('hu');

/** Lets a gateway read to the end of the log. */
async function reads(id: string, log: GeneratedLog): Promise<void> {
  const gateway = network.gateway(id);
  for (let round = 0; round < 200; round += 1) {
    for (const worker of gateway.workers) if (FOLLOWING.includes(worker.name)) await worker.step();
    const [row] = await gateway.query<{ next_position: string }>(
      'select next_position from follower join space using (space_no) where space_id = $1',
      [log.spaceId],
    );
    if (row?.next_position === String(log.space.state.nextPosition)) return;
  }
  throw new Error(`${id} does not come to the end of the log`);
}

async function retryOne(log: GeneratedLog): Promise<void> {
  const parked = hu().get(ParkedRecords);
  const [first] = await parked.list(log.spaceId);
  if (!first) return;
  hu().ledger.poisoned.clear();
  const decision = { spaceId: log.spaceId, position: BigInt(first.position), by: 'olga', reason: 'a test' };
  if (log.below(3) === 0) return parked.close(decision);
  await parked.retry(decision).catch(() => undefined); // A value that no row holds stays where it is.
}

/** Makes rows of hu take no record of these messages. */
async function breakRows(): Promise<void> {
  const source = await createDataSource({ ...hu().setup.database.owner, poolSize: 1 }).initialize();
  await source.query(`
    create table unstorable (message_id uuid primary key);
    grant select, insert on unstorable to public;
    create function refuse_row() returns trigger language plpgsql as $$
    begin if new.message_id in (select message_id from unstorable) then raise numeric_value_out_of_range; end if; return new; end $$;
    create trigger broken before insert on log_record for each row execute function refuse_row();`);
  await source.destroy();
}

/** Lets a message be one that hu cannot apply, that both refuse, or that no row of hu holds. */
async function spoil(messageId: string, random: () => number): Promise<void> {
  if (random() < 0.1) hu().ledger.poisoned.add(messageId);
  if (random() < 0.1) for (const id of ['bg', 'hu']) network.gateway(id).ledger.refused.add(messageId);
  if (random() < 0.05) await hu().query('insert into unstorable values ($1) on conflict do nothing', [messageId]);
}

async function writeAndRead(seed: number): Promise<void> {
  const random = dice(seed);
  const log = await GeneratedLog.open(network.members, network.list, random);
  await openTopics(network.log, log.spaceId);
  let written = 0;
  for (let step = 0; step < STEPS; step += 1) {
    await log.step();
    const last = log.messages.at(-1);
    if (last && Number(last.position) >= written) await spoil(last.messageId, random);
    if (random() < 0.6) continue; // Chunks end anywhere.
    await network.append(logTopic(log.spaceId, 0n), log.space.log.slice(written));
    written = log.space.log.length;
    await reads('hu', log);
    if (random() < 0.3) await retryOne(log);
  }
  await network.append(logTopic(log.spaceId, 0n), log.space.log.slice(written));
  await Promise.all([reads('hu', log), reads('bg', log)]);
  await compare(log, seed);
}

async function compare(log: GeneratedLog, seed: number): Promise<void> {
  const digests = new Map<string, string | undefined>();
  for (const id of ['bg', 'hu']) {
    const gateway = network.gateway(id);
    const space = await gateway.get(SpaceDirectory).get(log.spaceId);
    const live = await gateway.get(StateDigests).of(space.spaceNo);
    gateway.ledger.poisoned.clear();
    const rebuilt = await gateway.get(SpaceRebuild).rebuild(space, { keep: false });
    expect({ seed, id, ...rebuilt?.after }).toEqual({ seed, id, ...live });
    digests.set(id, live?.public);
  }
  for (const [name, sql] of Object.entries(HAPPENINGS)) {
    happened.set(name, (happened.get(name) ?? 0) + (await hu().query(sql)).length);
  }
  expect({ seed, public: digests.get('hu') }).toEqual({ seed, public: digests.get('bg') });
}

it(
  `row 64, row 79 and S13: ${LOGS} logs by chance come to the same state live, cut anywhere, and in a rebuild, at all members`,
  async () => {
    await breakRows();
    for (let seed = FIRST; seed < FIRST + LOGS; seed += 1) {
      if ((seed - FIRST) % BESIDE === 0) await network.startOver();
      await writeAndRead(seed);
    }
    const missing = Object.keys(HAPPENINGS).filter((name) => !happened.get(name));
    expect(LOGS >= 100 ? missing : []).toEqual([]);
  },
  60_000 + LOGS * 3_000,
);
