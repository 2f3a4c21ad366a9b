import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import { worksIn } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { type ArrivedRecord, DeskSeenRepository } from './desk-seen.repository.js';

let database: TestDatabase;
let desk: DeskSeenRepository;
let [spaceNo, position] = [0, 0];

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  desk = new DeskSeenRepository({ member: 'nl' } as ExchangeIdentity, database.dataSource);
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  position = 0;
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
});

/** A message of a country comes; with a record it is readable here, else it is sealed for others. */
async function message(sender: string, recordId: string | null = null): Promise<void> {
  position += 1;
  const recipients = recordId === null ? `{bg,${sender}}` : `{${sender},nl}`;
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, stored_at)
       values ($1, $2, $3, 0, true, '', $4, 1, gen_random_uuid(), $5, now())`,
      [spaceNo, position, position * 1000, sender, recipients],
    );
    if (recordId === null) return;
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       values ($1, $2::int, $3, gen_random_uuid(), $2::int, false, $4, $5, $6)`,
      [spaceNo, position, recordId, recipients, sender, position * 1000],
    );
  });
}

/** What the desk is told of records that came from a position on. */
const told = (recordIds: readonly string[], from = 1n): Promise<readonly ArrivedRecord[]> =>
  database.transaction.runAsApplier((tx) => desk.arrived(tx, worksIn(spaceNo), { recordIds, from }));

describe('8 records that came and that nobody of the desk opened', () => {
  it('have what is sealed of their sender behind them in one line, and nothing of others', async () => {
    const recordId = uuid();
    await message('hu');
    await message('hu', recordId);
    await message('hu');
    await message('bg');
    await message('hu');
    expect(await told([recordId])).toMatchObject([
      { recordId, member: 'hu', t: '2000', sealed: 2, sealedFrom: '3000', sealedTo: '5000', assignedTo: null },
    ]);
  });

  it('are none of the own country, and none that stood here before', async () => {
    const [own, known, news] = [uuid(), uuid(), uuid()];
    await message('hu', known);
    await message('nl', own);
    await message('hu', known);
    await message('hu', news);
    expect(await told([own, known, news], 2n)).toMatchObject([{ recordId: news, member: 'hu', sealed: 0 }]);
  });
});
