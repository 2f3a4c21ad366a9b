import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import type { ExchangeIdentity } from '../space/exchange.identity.js';
import { gatewayMigrations } from '../../../../apps/gateway/src/gateway.migrations.js';
import { MessagePassportRepository } from './message-passport.repository.js';
import { MessagePlaces } from './message-places.js';

const OWN = { member: 'xa' } as ExchangeIdentity;

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
}, 60_000);

afterAll(() => database?.drop());

/** A message of `xb` on the log, refused by all where a verdict says so. */
async function logged(verdict: number, why: readonly [string | null, string | null]): Promise<string> {
  position += 1;
  const messageId = uuid();
  await database.transaction.runAsApplier((tx) =>
    tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, epoch, sequence, kind, message_id,
         recipients, created_at_ms, refused_expected, refused_found, stored_at)
       values ($1, $2, 1, $3, true, $4, 'xb', 1, $2, 1, $5, $6, 1, $7, $8, now())`,
      [spaceNo, position, verdict, Buffer.alloc(32, position), messageId, ['xa', 'xb'], ...why],
    ),
  );
  return messageId;
}

async function refusalsOf(messageId: string) {
  const passports = new MessagePassportRepository(database.dataSource, OWN, new MessagePlaces(database.dataSource));
  return (await passports.find(spaceNo, { messageId, sender: 'xb' }, null))?.refusals;
}

describe('the passport of a refused message', () => {
  it('says what all expected and what they found', async () => {
    const messageId = await logged(40, ['members that take part', 'xc, which do not']);
    expect(await refusalsOf(messageId)).toEqual([
      {
        member: null,
        code: 'E_RECIPIENTS',
        field: '',
        rule: '',
        expected: 'members that take part',
        found: 'xc, which do not',
      },
    ]);
  });

  it('says what this member expected and found', async () => {
    const messageId = await logged(0, [null, null]);
    await database.transaction.runAsApplier((tx) =>
      tx.query(
        `insert into private_verdict (space_no, position, code, field, rule, settled_after, expected, found)
         values ($1, $2, 65, 'base', 'was refused', $2, 'a change that stands', 'one that was refused')`,
        [spaceNo, position],
      ),
    );
    const where = { member: 'xa', code: 'E_BASE', field: 'base', rule: 'was refused' };
    expect(await refusalsOf(messageId)).toEqual([
      { ...where, expected: 'a change that stands', found: 'one that was refused' },
    ]);
  });

  it('says neither of what was refused before both were kept', async () => {
    const messageId = await logged(40, [null, null]);
    expect(await refusalsOf(messageId)).toMatchObject([{ code: 'E_RECIPIENTS', expected: null, found: null }]);
  });
});
