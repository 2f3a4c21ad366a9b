import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { DeliveryRepository } from './delivery.repository.js';
import { MessagePassportRepository } from './message-passport.repository.js';
import { MessagePlaces } from './message-places.js';
import { MessageRepository } from './message.repository.js';
import { ProofRepository } from './proof.repository.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';

const POSITIONS = 100_000;
/** One record in so many was refused. */
const REFUSED_EACH = 50;
/** Pages of 8 KiB that a look-up may touch; an index that is read from end to end has several hundred. */
const FEW_PAGES = 40;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Plan[];
}

/** Runs every query as the database does, and keeps the plan of those that read the log. */
class PlannedSource {
  readonly plans: Plan[] = [];

  constructor(private readonly source: DataSource) {}

  async query(sql: string, parameters: unknown[]): Promise<unknown> {
    if (sql.includes('from log_record')) {
      const [row] = await this.source.query(`explain (analyze, buffers, format json) ${sql}`, parameters);
      this.plans.push(row['QUERY PLAN'][0].Plan);
    }
    return this.source.query(sql, parameters);
  }
}

let database: TestDatabase;
let spaceNo: number;
let messageIds: { accepted: string; refused: string };

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const { dataSource } = database;
  const [space] = await dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id, recipients, stored_at)
       select $1, n, n, case when n % ${REFUSED_EACH} = 0 then 41 else 0 end, true, decode(md5(n::text), 'hex'), 'xa', 1, n, 1,
         md5(n::text)::uuid, '{xa}', now()
       from generate_series(1, ${POSITIONS}) as n`,
      [spaceNo],
    ),
  );
  const owner = await createDataSource(database.owner).initialize();
  await owner.query('analyze log_record');
  await owner.destroy();
  const idAt = async (position: number): Promise<string> =>
    (await dataSource.query('select message_id from log_record where position = $1', [position]))[0].message_id;
  messageIds = { accepted: await idAt(POSITIONS / 2 + 1), refused: await idAt(POSITIONS / 2) };
}, 60_000);

afterAll(() => database?.drop());

describe(`a message among ${POSITIONS} positions`, () => {
  const identity = { member: 'xa' } as ExchangeIdentity;

  it.each<['accepted' | 'refused', string, (source: DataSource, id: string) => Promise<unknown>]>(
    (['accepted', 'refused'] as const).flatMap((kind) => [
      [
        kind,
        'its proof',
        (source, id) => new ProofRepository(source).messages(spaceNo, { messageId: id, sender: 'xa' }),
      ],
      [
        kind,
        'its passport',
        (source, id) =>
          new MessagePassportRepository(source, identity, new MessagePlaces(source)).find(
            spaceNo,
            { messageId: id, sender: null },
            null,
          ),
      ],
      [
        kind,
        'its delivery',
        (source, id) =>
          new DeliveryRepository(source, identity, new MessagePlaces(source)).find(spaceNo, {
            messageId: id,
            sender: null,
          }),
      ],
    ]),
  )('that was %s is found for %s in a few pages of its index', async (kind, _, find) => {
    const planned = new PlannedSource(database.dataSource);
    expect(await find(planned as unknown as DataSource, messageIds[kind])).not.toBeNull();
    const scans = planned.plans.flatMap(scansOf);
    expect(scans.length).toBeGreaterThan(0);
    for (const plan of planned.plans) {
      expect(plan['Shared Hit Blocks'] + plan['Shared Read Blocks']).toBeLessThan(FEW_PAGES);
    }
    for (const { index } of scans) expect(index).toMatch(/^log_record_(message|refused)$/);
  });

  it.each(['accepted', 'refused'] as const)(
    'line 28 that was %s is found by a search for its id in a few pages',
    async (kind) => {
      const planned = new PlannedSource(database.dataSource);
      const search = {
        spaceId: '',
        spaceNo,
        sender: null,
        receiver: null,
        state: null,
        kind: null,
        from: null,
        until: null,
      };
      const found = await new MessageRepository(planned as unknown as DataSource).search({
        ...search,
        messageId: messageIds[kind],
        before: null,
        limit: 50,
      });
      expect(found.map(({ messageId }) => messageId)).toEqual([messageIds[kind]]);
      expect(planned.plans.length).toBeGreaterThan(1);
      const pages = planned.plans.map((plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks']);
      expect(Math.max(...pages)).toBeLessThan(FEW_PAGES);
    },
  );
});

describe(`of ${POSITIONS} positions the few that are no messages`, () => {
  it.each([
    ['epoch', 1],
    ['sender-key', 0],
    ['what nobody knows', 0],
  ])('line 28 are found by a search for their kind in a few pages: %s', async (kind, there) => {
    await database.transaction.runAsApplier((tx) =>
      tx.query('update log_record set kind = 5 where space_no = $1 and position = 7', [spaceNo]),
    );
    const planned = new PlannedSource(database.dataSource);
    const everything = { sender: null, receiver: null, state: null, messageId: null, from: null, until: null };
    const found = await new MessageRepository(planned as unknown as DataSource).search({
      ...everything,
      spaceId: '',
      spaceNo,
      kind,
      before: null,
      limit: 50,
    });
    expect(found).toHaveLength(there);
    const pages = planned.plans.map((plan) => plan['Shared Hit Blocks'] + plan['Shared Read Blocks']);
    expect(Math.max(...pages)).toBeLessThan(FEW_PAGES);
  });
});

/** How a plan reads the log; a scan without index has none. */
function scansOf(plan: Plan): { index: string | null }[] {
  const index = plan['Index Name'];
  const isScan = index?.startsWith('log_record') || (plan['Relation Name'] === 'log_record' && !plan.Plans);
  return [...(isScan ? [{ index: index ?? null }] : []), ...(plan.Plans ?? []).flatMap(scansOf)];
}
