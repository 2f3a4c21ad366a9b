import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidBytes } from '#libs/contracts';
import { type SpaceSubject, subjectName } from '#libs/inbox';
import { numberOf } from '#libs/protocol';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../../gateway.migrations.js';
import { CaseNames } from './case-names.service.js';
import { RECORD_TYPES } from '../../../vocabulary/record-types.table.js';

const [HERE, COMING, PHONE, GONE, NAMELESS] = [uuid(), uuid(), uuid(), uuid(), uuid()];

let database: TestDatabase;
let spaceNo: number;
const SPACE = uuid();
/** What a record on the log is called by people. */
const numberOfHere = (recordId: string) => ({
  owner: 'hu',
  number: numberOf(uuidBytes(SPACE), uuidBytes(recordId)).text,
});

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [SPACE],
  );
  spaceNo = space.space_no;
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key, handling, conflicted,
         purposes, terms) values ($1, $2, $3, 'hu', 1, 0, false, 'DEMO-001', '', 2, false, '{}', ''),
           ($1, $4, $3, 'hu', 1, 0, false, null, '', 3, false, '{}', '')`,
      [spaceNo, HERE, RECORD_TYPES.vehicle, NAMELESS],
    );
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       values ($1, 7, $2, $3, 1, false, '{hu,nl}', 'hu', 0)`,
      [spaceNo, HERE, uuid()],
    );
    const said = (property: string, value: string) => ({
      property,
      value,
      labels: { handling: { code: 2 } },
      messageId: uuid(),
      index: 0,
    });
    for (const { recordId, type, state, asserts } of [
      {
        recordId: COMING,
        type: 'vehicle',
        state: 'waiting',
        asserts: [said('colour', 'red'), said('vin', 'DEMO-002')],
      },
      { recordId: PHONE, type: 'contact-point', state: 'waiting', asserts: [said('phone', '+0003110000002')] },
      { recordId: NAMELESS, type: 'vehicle', state: 'waiting', asserts: [said('vin', 'DEMO-004')] },
      { recordId: GONE, type: 'vehicle', state: 'refused', asserts: [said('vin', 'DEMO-003')] },
    ] as const) {
      await tx.query(
        `insert into pending_change (message_id, space_no, subject, overlay, author, state, accepted_at)
         values ($1, $2, 'record:' || $3::text, $4, 'sanne', $5, now())`,
        [uuid(), spaceNo, recordId, { recordId, type: RECORD_TYPES[type], version: 1, asserts, retracts: [] }, state],
      );
    }
  });
}, 60_000);

afterAll(() => database?.drop());

const names = async (kind: SpaceSubject['subject']['kind'], id: string): Promise<unknown> => {
  const subject: SpaceSubject = { spaceNo, subject: { kind, id } };
  return (await new CaseNames(database.dataSource).of([subject])).get(subjectName(subject));
};

const SHOWN = {
  recordId: HERE,
  type: 'vehicle',
  name: 'DEMO-001',
  number: numberOfHere(HERE),
  handling: 'H2',
};

describe('what the inbox calls what it is about', () => {
  it('is the record with its type, its name, its number and how it must be handled', async () => {
    expect(await names('record', HERE)).toEqual(SHOWN);
  });

  it('is the record that the message at a position is about', async () => {
    expect(await names('position', '7')).toEqual(SHOWN);
  });

  it('is the name in the message of a record that waits for approval, and none in one that was refused', async () => {
    expect(await names('record', COMING)).toEqual({
      recordId: COMING,
      type: null,
      name: 'DEMO-002',
      number: null,
      handling: 'H1',
    });
    expect(await names('record', PHONE)).toEqual({
      recordId: PHONE,
      type: null,
      name: '+0003110000002',
      number: null,
      handling: 'H1',
    });
    expect(await names('record', GONE)).toEqual({
      recordId: GONE,
      type: null,
      name: null,
      number: null,
      handling: null,
    });
  });

  it('is no less restricted than the record on the log, where only a message that waits names it', async () => {
    expect(await names('record', NAMELESS)).toEqual({
      recordId: NAMELESS,
      type: 'vehicle',
      name: 'DEMO-004',
      number: numberOfHere(NAMELESS),
      handling: 'H3',
    });
  });

  it.each([
    ['position', '8'],
    ['agreement', HERE],
    ['space', uuid()],
  ] as const)('is nothing where a %s is about no record', async (kind, id) => {
    expect(await names(kind, id)).toBeUndefined();
  });

  it('names many at once, each under its own', async () => {
    const subjects: SpaceSubject[] = [
      { spaceNo, subject: { kind: 'position', id: '7' } },
      { spaceNo, subject: { kind: 'record', id: HERE } },
      { spaceNo: spaceNo + 1, subject: { kind: 'position', id: '7' } },
    ];
    const found = await new CaseNames(database.dataSource).of(subjects);
    expect([...found.keys()]).toEqual([`${spaceNo} position:7`, `${spaceNo} record:${HERE}`]);
  });
});
