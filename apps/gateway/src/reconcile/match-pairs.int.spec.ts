import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entered } from '#libs/member/testing';
import type { ExchangeIdentity } from '#libs/exchange';
import { Events } from '#libs/inbox';
import { worksIn } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../gateway.migrations.js';
import { RECORD_TYPES } from '../vocabulary/record-types.table.js';
import { MatchEngines } from './engine/match-engines.service.js';
import { SourceRepository } from './engine/source.repository.js';
import { FindAlike } from './find-alike.service.js';
import { MatchPairRepository } from './match-pair.repository.js';
import { Lull } from './lull.js';
import { MatcherWorker } from './matcher.worker.js';
import { PairQueueRepository } from './pair-queue.repository.js';
import { PassWorker } from './pass.worker.js';

const SLOW_MS = 120_000;
const CLOCK = { now: () => new Date() };

let database: TestDatabase;
let spaceNo: number;
let position = 0;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
}, SLOW_MS);

afterAll(() => database?.drop());

/** Writes what stands of a record now, as appliers and projections leave it, and notes that it changed. */
async function stands(
  recordId: string,
  values: Readonly<Record<string, string>>,
  type: keyof typeof RECORD_TYPES = 'person',
): Promise<void> {
  position += 1;
  const owner = 'nl';
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `update statement set retracted_position = $3, retracted_version = 2 where space_no = $1 and record_id = $2 and retracted_position is null`,
      [spaceNo, recordId, position],
    );
    await tx.query(
      `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key, handling, conflicted, purposes, terms)
       values ($1, $2, $3, $4, 1, 1, false, $5, 'key', 0, false, '{}', '') on conflict do nothing`,
      [spaceNo, recordId, RECORD_TYPES[type], owner, values['name'] ?? null],
    );
    for (const [idx, [property, value]] of Object.entries(values).entries())
      await tx.query(
        `insert into statement (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release, asserted_version)
         values ($1, $2, $3, $4, $5, $6, $3, $7, $8, '{}', '{}', 1)`,
        [spaceNo, position, idx, recordId, owner, uuid(), property, value],
      );
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       values ($1, $2, $3, $4, 1, false, '{}', 'nl', 1)`,
      [spaceNo, position, recordId, uuid()],
    );
    await tx.query(
      `insert into match_due (space_no, record_id) values ($1, $2) on conflict (space_no, record_id) do update set noted = default`,
      [spaceNo, recordId],
    );
  });
}

/** What a gateway has for comparing, with threads of its own. */
function desk(memoryMb = 64) {
  const sources = new SourceRepository(database.dataSource);
  const pairs = new MatchPairRepository(database.dataSource, database.transaction, new Events());
  const queue = new PairQueueRepository(database.dataSource, { member: 'nl' } as ExchangeIdentity);
  const engines = new MatchEngines(sources, CLOCK, { memoryMb });
  const lull = new Lull(pairs);
  const pass = new PassWorker(engines, pairs, lull, CLOCK);
  const matcher = new MatcherWorker(pairs, engines, lull, CLOCK);
  /** Steps until nothing is due and no pass runs. */
  const settle = async (): Promise<void> => {
    for (let rest = 0; rest < 3;) {
      const steps = [await matcher.step(), await pass.step()];
      const [due] = await database.dataSource.query('select count(*)::int as count from match_due');
      const isPassed = engines.all.every(({ passedGeneration }) => passedGeneration !== null);
      rest = steps.every((step) => step === 'idle') && due.count === 0 && isPassed ? rest + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { pairs, queue, engines, pass, matcher, settle, alike: new FindAlike(queue, engines) };
}

const found = async (): Promise<readonly { left: string; right: string; band: string; perMille: number }[]> =>
  database.dataSource.query(
    `select left_id as left, right_id as right, band, per_mille as "perMille" from match_pair order by 1, 2`,
  );

/** What pages are told of pairs, and who may know. */
const told = async (): Promise<readonly unknown[]> =>
  database.dataSource.query(
    `select event->>'kind' as kind, audience->'anyOf' as "anyOf" from change_event where space_no = $1`,
    [spaceNo],
  );

const pairOf = (...ids: readonly [string, string]) => {
  const [left, right] = [...ids].sort();
  return expect.objectContaining({ left, right });
};

describe('who may be the same', () => {
  const [zhelyo, jeliu, later] = [uuid(), uuid(), uuid()];

  it(
    'R3 is found when a case is looked at first, and then record by record, and the same when all is compared anew',
    async () => {
      for (const [i, name] of ['Иван Тонев', 'Петър Жеков', 'Щерю Цонев', 'Ангел Попов'].entries())
        await stands(uuid(), { name, birthDate: `196${i}-03-0${i + 1}` });
      await stands(zhelyo, { name: 'Жельо Карагьозов', birthDate: '1970-05-14' });
      await stands(uuid(), { registrationNumber: 'DEMO-1' }, 'vehicle');
      const first = desk();
      try {
        await first.settle();
        expect(await found()).toEqual([]);
        const before = await told();
        await stands(uuid(), { name: 'Симеон Донев', birthDate: '1951-11-30' });
        await first.settle();
        expect(await told()).toEqual(before);

        await stands(jeliu, { name: 'Jeliu Caraghiozov', birthDate: '1970-05-14' });
        await first.settle();
        expect(await found()).toEqual([pairOf(zhelyo, jeliu)]);
        expect(await told()).toEqual([...before, { kind: 'pairs-changed', anyOf: ['record.read'] }]);

        await stands(later, { name: 'Zhelyo Karagyozov', birthDate: '1970-05-14' });
        await first.settle();
        const three = await found();
        expect(three).toHaveLength(3);
        expect(three).toEqual(
          expect.arrayContaining([pairOf(zhelyo, jeliu), pairOf(zhelyo, later), pairOf(jeliu, later)]),
        );

        const entry = { spaceNo: await entered(spaceNo) };
        const listed = await first.queue.list(entry.spaceNo, { state: 'open', upTo: 4, after: null, limit: 10 });
        expect(listed).toHaveLength(3);
        const [head] = listed;
        expect(
          await first.queue.list(entry.spaceNo, { state: 'open', upTo: 4, after: head?.place ?? null, limit: 10 }),
        ).toEqual(listed.slice(1));

        await stands(later, { name: 'Ilonka Mintás', birthDate: '1999-01-31' });
        await first.settle();
        expect(await found()).toEqual([pairOf(zhelyo, jeliu)]);
      } finally {
        await first.pass.close();
      }

      const before = await found();
      await database.dataSource.query(
        `insert into match_pair select space_no, '${later < zhelyo ? later : zhelyo}', '${later < zhelyo ? zhelyo : later}', 1, 1, 'weak', 4, now() from match_pair limit 1`,
      );
      const second = desk();
      try {
        await second.engines.of(worksIn(spaceNo));
        await second.settle();
        expect((await found()).map(({ left, right }) => [left, right])).toEqual(
          before.map(({ left, right }) => [left, right]),
        );
      } finally {
        await second.pass.close();
      }
    },
    SLOW_MS,
  );

  it('R3 keeps a note that came while its record was looked at', async () => {
    const { pairs } = desk();
    await stands(later, { name: 'Ilonka Mintás' });
    const due = await pairs.due(spaceNo);
    await stands(later, { name: 'Ilonka Példa' });
    await pairs.replace(worksIn(spaceNo), due, { found: [], at: new Date() });
    expect(await pairs.due(spaceNo)).toMatchObject([{ recordId: later }]);
  });

  it(
    'R3 reads no more records than there is memory for',
    async () => {
      const small = desk(0.005);
      try {
        const engine = await small.engines.of(worksIn(spaceNo));
        expect(await engine.isReady(10_000)).toBe(true);
        expect((await engine.ask('share', {})).ids).toHaveLength(2);
      } finally {
        await small.pass.close();
      }
    },
    SLOW_MS,
  );
});
