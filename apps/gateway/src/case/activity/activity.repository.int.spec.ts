import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import { MessageSights } from '#libs/inbox';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gateway } from '../../gateway.features.js';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { CaseNames } from '../records/names/case-names.service.js';
import { ActivityRepository } from './activity.repository.js';

const CHANGED = 'joinder.record.v1.RecordChanged';
const ASKED = 'joinder.request.v1.ReleaseAsked';

/** What stands on the log, in order; without a type it is sealed to others. */
interface Said {
  readonly type?: string;
  readonly recipients?: readonly string[];
  readonly inReplyTo?: string;
  readonly about?: readonly (readonly [kind: string, id: string])[];
  readonly refused?: boolean;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
}, 60_000);

afterAll(() => database?.drop());

async function space(said: readonly Said[]): Promise<number> {
  const [row] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  for (const [i, one] of said.entries()) await say(row.space_no, i + 1, one);
  return row.space_no;
}

async function say(spaceNo: number, position: number, said: Said): Promise<void> {
  const { type, recipients = ['nl', 'hu'], inReplyTo = null, about = [], refused = false } = said;
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, in_reply_to, recipients, skeleton,
         stored_at)
       values ($1, $2, $2, 0, true, '', 'hu', 1, gen_random_uuid(), $3, $4, $5, now())`,
      [spaceNo, position, inReplyTo, recipients, type === undefined ? null : JSON.stringify({ type })],
    );
    for (const [kind, id] of about) {
      await tx.query('insert into message_subject values ($1, $2, $3, $4)', [spaceNo, position, kind, id]);
    }
    if (refused) await tx.query(`insert into private_verdict values ($1, $2, 64, '', '', $2)`, [spaceNo, position]);
  });
}

/** A record that was changed at a position. */
async function hold(spaceNo: number, recordId: string, position: number): Promise<void> {
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into record (space_no, record_id, type, owner, version, created_t, changed_t, behind, first_position)
       values ($1, $2, 1, 'nl', 1, 1, 1, false, $3)`,
      [spaceNo, recordId, position],
    );
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       values ($1, $2, $3, gen_random_uuid(), 1, false, '{nl}', 'nl', 1)`,
      [spaceNo, position, recordId],
    );
    await tx.query(
      `insert into record_summary (space_no, record_id, type, owner, version, changed_t, behind, name, name_key, handling, conflicted,
         purposes, terms) values ($1, $2, 1, 'nl', 1, 1, false, 'DEMO-001', 'demo', 0, false, '{}', '')`,
      [spaceNo, recordId],
    );
  });
}

async function seen(spaceNo: number, before: string | null = null) {
  const { dataSource } = database;
  const identity = { member: 'nl' } as ExchangeIdentity;
  const sights = new MessageSights(gateway.sights);
  const activity = new ActivityRepository(dataSource, identity, new CaseNames(dataSource), sights);
  return activity.newest(await entered(spaceNo), { limit: 20, before });
}

const positions = async (...said: readonly Said[]): Promise<readonly string[]> =>
  (await seen(await space(said))).map(({ position }) => position);

describe('what happened in a case', () => {
  it('is named by the record that a message is about, one line a message', async () => {
    const recordId = uuid();
    const spaceNo = await space([
      { type: CHANGED, about: [['record', recordId]] },
      { type: ASKED, about: [['position', '1']] },
      { type: ASKED, about: [['position', '99']] },
      { type: 'joinder.agreement.v1.AgreementDrafted', about: [['agreement', uuid()]] },
      {
        type: CHANGED,
        about: [
          ['record', recordId],
          ['record', uuid()],
          ['position', '1'],
        ],
      },
    ]);
    await hold(spaceNo, recordId, 1);
    const shown = (await seen(spaceNo)).map(({ position, recordId: of, recordType, name }) => [
      position,
      of,
      recordType,
      name,
    ]);
    const record = [recordId, 'person', 'DEMO-001'];
    expect(shown).toEqual([
      ['5', ...record],
      ['4', null, null, null],
      ['3', null, null, null],
      ['2', ...record],
      ['1', ...record],
    ]);
    expect((await seen(spaceNo, '2')).map(({ position }) => position)).toEqual(['1']);
  });

  it('holds what is sealed to others, but for their answers to each other', async () => {
    const others = ['hu', 'bg'];
    expect(await positions({ recipients: others }, { recipients: others, inReplyTo: uuid() })).toEqual(['1']);
  });

  it('leaves out what this member refuses and what gateways say to each other', async () => {
    const quiet = [
      'exchange.v1.Refused',
      'exchange.v1.Opened',
      'exchange.v1.ContractSupported',
      'record.v1.SnapshotAsked',
    ];
    const between = quiet.map((name) => ({ type: `joinder.${name}` }));
    expect(await positions({ type: CHANGED }, { type: CHANGED, refused: true }, ...between)).toEqual(['1']);
  });

  it('row 11 leaves out a type of an unheard package, and what could not be opened', async () => {
    expect(
      await positions({ type: CHANGED }, { type: 'joinder.unheard.v9.Of', about: [['record', uuid()]] }, {}),
    ).toEqual(['1']);
  });
});
