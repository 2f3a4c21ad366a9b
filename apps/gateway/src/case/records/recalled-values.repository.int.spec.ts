import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { RecalledValuesRepository } from './recalled-values.repository.js';
import { RecordFactsRepository } from './record-facts.repository.js';
import { RecordLog } from './record-log.testing.js';
import { RecordApplier } from './record.applier.js';
import { RecordRepository } from './record.repository.js';

let database: TestDatabase;
let spaceNo: number;
let log: RecordLog;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  spaceNo = space.space_no;
  log = new RecordLog(spaceNo);
});

/** Applies messages at a member, all of them at once. */
async function applyAt(member: string, ...messages: readonly OpenedMessage[]) {
  const identity = { member } as ExchangeIdentity;
  const repositories = [new RecordFactsRepository(), new RecordRepository(), new RecalledValuesRepository(identity)];
  const applier = new RecordApplier(...(repositories as ConstructorParameters<typeof RecordApplier>));
  return (await database.transaction.runAsApplier((tx) => applier.apply(tx, messages))).refusals;
}

const rows = (table: 'statement' | 'shown_statement'): Promise<{ value: string; release: string[] }[]> =>
  database.dataSource.query(`select value, release from ${table} where space_no = $1 order by position, idx`, [
    spaceNo,
  ]);

const shown = async (): Promise<string[]> => (await rows('shown_statement')).map(({ value }) => value);

describe('a statement that its owner recalled', () => {
  it('is hidden where it is, and where it comes later: by its own message that waited, and by a snapshot', async () => {
    const said = log.change({ asserts: ['Gabor Minta', 'G. Minta'] });
    const recall = log.recall({ version: 2, of: [[said.messageId, 0]] });
    await applyAt('xb', recall);
    await applyAt('xb', said);
    expect(await shown()).toEqual(['G. Minta']);

    const other = uuid();
    await applyAt('xb', log.recall({ of: [[other, 3]] }));
    await applyAt('xb', log.snapshot({ standsFor: other, asserts: ['crossed'], of: [[other, 3]] }));
    expect(await shown()).toEqual(['G. Minta']);
    expect(await rows('statement')).toHaveLength(3);
  });

  it('is hidden from the first recall on, in whatever order two of them come', async () => {
    const said = log.change({ asserts: ['Gabor Minta'] });
    const [first, second] = [log.recall({ of: [[said.messageId, 0]] }), log.recall({ of: [[said.messageId, 0]] })];
    await applyAt('xb', said, second);
    await applyAt('xb', first);
    const stored = await database.dataSource.query('select recalled_position from statement where space_no = $1', [
      spaceNo,
    ]);
    expect(stored).toEqual([{ recalled_position: first.position.toString() }]);
  });

  it('stays where others let go, who are on its list no longer, whatever gives it to them again', async () => {
    const recipients = ['xa', 'xb', 'xc'];
    const said = log.change({ recipients, asserts: [{ value: 'Gabor Minta', release: ['xb', 'xc'] }] });
    const name = [said.messageId, 0] as const;
    await applyAt('xb', said, log.recall({ recipients, of: [name], members: ['xc'] }));
    expect(await rows('shown_statement')).toEqual([{ value: 'Gabor Minta', release: ['xb'] }]);
    const again = log.snapshot({
      recipients,
      asserts: [{ value: 'Gabor Minta', release: ['xb', 'xc', 'xd'] }],
      of: [name],
    });
    await applyAt('xb', again);
    expect(await rows('shown_statement')).toEqual([{ value: 'Gabor Minta', release: ['xb', 'xd'] }]);
  });

  it('raises the version, so that who has seen the record reads it again', async () => {
    const said = log.change({ asserts: ['Gabor Minta'] });
    await applyAt('xb', said, log.recall({ version: 2, of: [[said.messageId, 0]] }));
    const stored = await database.dataSource.query('select version from record where space_no = $1', [spaceNo]);
    expect(stored).toEqual([{ version: 2 }]);
  });

  it('SC1 is taken back by nobody else', async () => {
    const said = log.change({ asserts: ['Gabor Minta'] });
    await applyAt('xb', said);
    const refusals = await applyAt('xb', log.recall({ sender: 'xc', of: [[said.messageId, 0]] }));
    expect(refusals).toMatchObject([{ code: 'E_POLICY', field: 'record_id' }]);
    // Of a record of its own it names what is another’s.
    const own = log.newRecordId('xc');
    expect(await applyAt('xb', log.recall({ sender: 'xc', recordId: own, of: [[said.messageId, 0]] }))).toEqual([]);
    expect(await shown()).toEqual(['Gabor Minta']);
  });
});
