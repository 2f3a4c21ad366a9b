import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity, OpenedMessage, PrivateRefusal } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { type Name, RecordLog } from './record-log.testing.js';
import { RecalledValuesRepository } from './recalled-values.repository.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecordApplier } from './record.applier.js';
import { RecordRepository } from './record.repository.js';

const applier = new RecordApplier(
  new RecordFactsRepository(),
  new RecordRepository(),
  new RecalledValuesRepository({ member: 'xa' } as ExchangeIdentity),
);
let database: TestDatabase;
let spaceNo: number;
let log: RecordLog;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

/** Each test has a space, a log and a record of its own. */
beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  log = new RecordLog(spaceNo);
});

async function apply(...messages: readonly OpenedMessage[]): Promise<readonly PrivateRefusal[]> {
  const { refusals } = await database.transaction.runAsApplier((tx) => applier.apply(tx, messages));
  return refusals;
}

const lists = async (): Promise<readonly string[][]> => {
  const rows = await database.dataSource.query(
    'select release from statement where space_no = $1 order by position, idx',
    [spaceNo],
  );
  return rows.map(({ release }: { release: string[] }) => release);
};

describe('what tells who holds a value', () => {
  const told = async () => {
    const rows = await database.dataSource.query(
      'select message_index, members from told_since where space_no = $1 order by message_index, members',
      [spaceNo],
    );
    return rows.map((row: { message_index: number; members: string[] }) => [row.message_index, row.members]);
  };

  it.each(['one chunk', 'several chunks'])('adds to its release list, and is kept beside it: in %s', async (cut) => {
    const claim = { value: 'Gabor Minta', release: ['xb'] };
    const first = log.change({ recipients: ['xa', 'xb'], asserts: [claim, claim] });
    const widened = log.widened({ recipients: ['xa', 'xb', 'xc'], of: [[first.messageId, 0]], members: ['xb', 'xc'] });
    const again = log.snapshot({
      recipients: ['xa', 'xc'],
      asserts: [{ ...claim, release: ['xb', 'xc'] }],
      of: [[first.messageId, 0]],
    });
    if (cut === 'one chunk') expect(await apply(first, widened, again)).toEqual([]);
    else for (const one of [first, widened, again]) expect(await apply(one)).toEqual([]);
    expect(await lists()).toEqual([['xb', 'xc'], ['xb']]);
    const places = await database.dataSource.query('select widened from statement where space_no = $1 order by idx', [
      spaceNo,
    ]);
    expect(places).toEqual([{ widened: { xc: Number(widened.position) } }, { widened: {} }]);
    expect(await told()).toEqual([[0, ['xb', 'xc']]]);
  });

  it('is kept also of a value that comes later, which has the list that it comes with', async () => {
    const first = log.change({ recipients: ['xa', 'xb'], asserts: [{ value: 'Gabor Minta', release: ['xb'] }] });
    const name: Name = [first.messageId, 0];
    await apply(log.widened({ recipients: ['xa', 'xb', 'xc'], of: [name, name], members: ['xb', 'xc'] }));
    await apply(
      log.snapshot({ recipients: ['xa', 'xb'], asserts: [{ value: 'Gabor Minta', release: ['xb'] }], of: [name] }),
    );
    expect(await lists()).toEqual([['xb']]);
    expect(await told()).toEqual([[0, ['xb', 'xc']]]);
  });

  it('SC1 is refused of another than the owner, and has no effect', async () => {
    const first = log.change({ recipients: ['xa', 'xb'], asserts: [{ value: 'Gabor Minta', release: ['xb'] }] });
    const forged = log.widened({
      sender: 'xb',
      recipients: ['xa', 'xb'],
      of: [[first.messageId, 0]],
      members: ['xb', 'xc'],
    });
    expect(await apply(first, forged)).toMatchObject([{ code: 'E_POLICY', field: 'record_id' }]);
    // Of a record of its own it names what is another’s.
    const own = log.newRecordId('xb');
    const strange = log.widened({ sender: 'xb', recordId: own, of: [[first.messageId, 0]], members: ['xb', 'xc'] });
    expect(await apply(strange)).toEqual([]);
    expect(await lists()).toEqual([['xb']]);
  });
});
