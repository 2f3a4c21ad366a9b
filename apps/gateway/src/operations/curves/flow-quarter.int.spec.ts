import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ExchangeIdentity, QuarterFlowRepository } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { FlowQuarterRepository } from './flow-quarter.repository.js';

const FROM = Date.UTC(2027, 0, 10, 12);
const MINUTE_MS = 60_000;
const at = (minutes: number): Date => new Date(FROM + minutes * MINUTE_MS);
const OWN = { member: 'nl' } as ExchangeIdentity;

let database: TestDatabase;
const spaces: number[] = [];

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  for (const _ of [1, 2]) {
    const [{ space_no: spaceNo }] = await database.dataSource.query(
      'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
      [uuid()],
    );
    spaces.push(spaceNo);
    await applied(
      `insert into follower (space_no, next_position, t, frontier, lease_token) values (${spaceNo}, 100, 0, '', 0)`,
    );
    for (const member of ['nl', 'hu'])
      await applied(`insert into takes_part (space_no, member, since, key_id) values (${spaceNo}, '${member}', 0, '')`);
  }
}, 60_000);

afterAll(() => database?.drop());

const applied = (text: string, values: readonly unknown[] = []): Promise<unknown> =>
  database.transaction.runAsApplier((tx) => tx.query(text, [...values]));

const sent = (space: number, position: number, minutes: number, [sender, receiver] = ['nl', 'hu']): Promise<unknown> =>
  applied(
    `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
       recipients, stored_at)
     values ($1, $2, $3, 0, true, $4, $5, 1, $2, 1, $6, $7, now())`,
    [spaces[space], position, at(minutes).getTime(), Buffer.alloc(32, position), sender, uuid(), [sender, receiver]],
  );

const confirmed = (space: number, member: string, size: number, ms: number): Promise<unknown> =>
  applied('insert into cosignature values ($1, $2, $3, $4, 0, $5, $6)', [
    spaces[space],
    member,
    size,
    Buffer.alloc(32),
    new Date(FROM + ms),
    '',
  ]);

it('line 41 counts a quarter by pairs and cases: messages, times of half and of 95 of 100, and what was behind at its end', async () => {
  // Before the quarter, and confirmed late: behind for as long.
  await sent(0, 1, -5);
  await sent(0, 2, 1);
  await sent(0, 3, 2);
  await sent(0, 4, 3, ['hu', 'nl']);
  await sent(0, 5, 14);
  await sent(0, 6, 20);
  await sent(1, 1, 4);
  await sent(1, 2, 4, ['hu', 'bg']);
  await confirmed(0, 'hu', 3, 1 * MINUTE_MS + 700);
  await confirmed(0, 'hu', 4, 2 * MINUTE_MS + 900);
  await confirmed(0, 'nl', 5, 3 * MINUTE_MS + 500);
  await confirmed(0, 'hu', 6, 16 * MINUTE_MS);
  await confirmed(1, 'hu', 2, 4 * MINUTE_MS + 800);
  const flows = new QuarterFlowRepository(database.dataSource, OWN);
  const rows = await flows.of({ from: at(0), until: at(15), watchedSince: at(-60) });
  const shown = rows.map((row) => [
    row.spaceNo,
    row.sender,
    row.receiver,
    row.messages,
    row.p50Ms,
    row.p95Ms,
    row.behind,
  ]);
  expect(shown.map(String).toSorted()).toEqual(
    [
      [0, '', '', 5, 800, 120_000, 1],
      [0, 'hu', 'nl', 1, 500, 500, 0],
      [0, 'nl', 'hu', 4, 800, 120_000, 1],
      [spaces[0], 'hu', 'nl', 1, 500, 500, 0],
      [spaces[0], 'nl', 'hu', 3, 900, 120_000, 1],
      [spaces[1], 'nl', 'hu', 1, 800, 800, 0],
    ]
      .map(String)
      .toSorted(),
  );
});

it('line 41 says no time of what was confirmed before anybody watched', async () => {
  const flows = new QuarterFlowRepository(database.dataSource, OWN);
  const rows = await flows.of({ from: at(0), until: at(15), watchedSince: at(3.5) });
  const times = rows.map(({ spaceNo, sender, messages, p50Ms }) => [spaceNo, sender, messages, p50Ms]);
  expect(times).toContainEqual([0, 'hu', 1, null]);
  expect(times).toContainEqual([0, 'nl', 4, 800]);
});

it('line 41 says of a quarter without messages that it was watched', async () => {
  const flows = new QuarterFlowRepository(database.dataSource, OWN);
  const quiet = { from: at(60), until: at(75), watchedSince: at(0) };
  expect((await flows.of(quiet)).filter(({ sender }) => sender === '')).toEqual([
    expect.objectContaining({ spaceNo: 0, messages: 0, p50Ms: null, p95Ms: null }),
  ]);
});

it('line 41 keeps a quarter once, and gives those of one case with all that were watched', async () => {
  const quarters = new FlowQuarterRepository(database.dataSource);
  const flow = { sender: 'nl', receiver: 'hu', messages: 4, p50Ms: 800, p95Ms: null, behind: 1 };
  const every = { ...flow, spaceNo: 0, sender: '', receiver: '' };
  await quarters.keep(at(0), [every, { ...flow, spaceNo: 0 }, { ...flow, spaceNo: 7, messages: 2 }]);
  await quarters.keep(at(0), [{ ...flow, spaceNo: 0, messages: 99 }]);
  await quarters.keep(at(15), [every]);
  expect(await quarters.since(at(0), 7)).toEqual([
    expect.objectContaining({ quarter: at(0), sender: '' }),
    expect.objectContaining({ quarter: at(0), sender: 'nl', messages: 2, p95Ms: null }),
    expect.objectContaining({ quarter: at(15), sender: '' }),
  ]);
  expect((await quarters.since(at(0), 0)).map(({ sender, messages }) => [sender, messages])).toContainEqual(['nl', 4]);
  await quarters.forget(at(15));
  expect((await quarters.since(at(0), 0)).map(({ quarter }) => quarter)).toEqual([at(15)]);
});

it('line 41 looks at the newest positions alone of what a member that stopped has not confirmed', async () => {
  await applied(
    `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id, recipients,
       stored_at)
     select $1, n, $2, 0, true, decode(md5('old ' || n), 'hex'), 'nl', 2, n, 1, gen_random_uuid(), '{nl,hu}', now()
     from generate_series(1000, 13000) n`,
    [spaces[1], at(70).getTime()],
  );
  await applied('update follower set next_position = 13001 where space_no = $1', [spaces[1]]);
  const flows = await new QuarterFlowRepository(database.dataSource, OWN).of({
    from: at(75),
    until: at(90),
    watchedSince: at(0),
  });
  const ofCase = flows.filter(({ spaceNo, sender }) => spaceNo === spaces[1] && sender === 'nl');
  expect(ofCase).toEqual([expect.objectContaining({ receiver: 'hu', messages: 0, behind: 10_000 })]);
});
