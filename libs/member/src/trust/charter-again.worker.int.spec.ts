import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CharterAgainRepository, ExchangeIdentity, KnownListRepository, SpaceOpening } from '#libs/exchange';
import { createDataSource } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { CharterAgainWorker } from './charter-again.worker.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const OTHER = '018f0000-0000-7000-8000-0000000000bb';
const KEY = `'\\x${'00'.repeat(16)}'`;
const HASH = `'\\x${'00'.repeat(32)}'`;

/** A mailbox that this gateway signed, and takes part in no more. */
const MAILBOX = [
  `insert into charter (space_no, hash, revision, binds, bytes, acted_at) values (1, ${HASH}, 1, false, 'first', 0)`,
  `insert into sender_head (space_no, member, epoch, sequence, identity, amnesty_epoch, forgiven) values (1, 'xa', 1, 3, ${HASH}, 0, false)`,
  `insert into stream_head (space_no, epoch, sequence, previous, lease_token) values (1, 1, 3, ${HASH}, 1)`,
];

let database: TestDatabase;
/** The tables that are the log's are written by its owner here. */
let owner: ReturnType<typeof createDataSource>;
let signed: string[];
let network: string;
let worker: CharterAgainWorker;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  owner = await createDataSource({ ...database.owner, poolSize: 1 }).initialize();
  await owner.query('insert into space (space_id, shard, base) values ($1, 0, 0)', [SPACE]);
  const opening = fake(SpaceOpening, {
    publish: async (_tx: unknown, _spaceNo: number, bytes: Uint8Array) => {
      signed.push(Buffer.from(bytes).toString());
    },
  });
  const lists = fake(KnownListRepository, {});
  Object.defineProperty(lists, 'networkSpaceId', { get: () => network });
  const identity = fake(ExchangeIdentity, { member: 'xa' });
  worker = new CharterAgainWorker(
    new CharterAgainRepository(database.dataSource, identity, lists),
    database.transaction,
    opening,
  );
});

afterAll(async () => {
  await owner?.destroy();
  await database?.drop();
});

beforeEach(async () => {
  [signed, network] = [[], OTHER];
  for (const table of ['charter', 'sender_head', 'stream_head', 'takes_part', 'outbox']) {
    await owner.query(`delete from ${table}`);
  }
  for (const row of MAILBOX) await owner.query(row);
});

function fake<T>(type: abstract new (...args: never[]) => T, parts: object): T {
  return Object.assign(Object.create(type.prototype), parts);
}

describe('the charter of a mailbox in which this gateway takes part no more', () => {
  it('is signed again, each time that it ends', async () => {
    expect(await worker.step()).toBe('worked');
    expect(signed).toEqual(['first']);
  });

  it('is the one that acted last', async () => {
    await owner.query(
      `insert into charter (space_no, hash, revision, binds, bytes, acted_at) values (1, '\\x01', 2, false, 'second', 7)`,
    );
    await worker.step();
    expect(signed).toEqual(['second']);
  });

  it.each<[string, string]>([
    ['takes part', `insert into takes_part (space_no, member, since, key_id) values (1, 'xa', 0, ${KEY})`],
    ['never signed: an invitation is for others to answer', `delete from sender_head`],
    ['never sent', `delete from stream_head`],
    ['is frozen: the charter that forgives it is signed by the others', `update sender_head set frozen_at = 5`],
    [
      'is bound by an agreement, which a person signs',
      `insert into charter (space_no, hash, revision, binds, bytes, acted_at) values (1, '\\x01', 2, true, 'agreed', 7)`,
    ],
    [
      'has signed already, and that is on its way',
      `insert into outbox (space_no, kind, urgency, type, recipients, payload, accepted_at) values (1, 4, 0, '', '{}', '\\x', now())`,
    ],
  ])('is left alone where it %s', async (_, change) => {
    await owner.query(change);
    expect(await worker.step()).toBe('idle');
    expect(signed).toEqual([]);
  });

  it('is left alone in network, whose charter follows its list', async () => {
    network = SPACE;
    expect(await worker.step()).toBe('idle');
  });
});
