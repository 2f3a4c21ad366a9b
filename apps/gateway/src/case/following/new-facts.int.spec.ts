import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import { Duties } from '#libs/inbox';
import { type CaseEntry, worksIn } from '#libs/member';
import { aCaseEntry } from '#libs/member/testing';
import type { Person } from '#libs/people';
import { DutyKinds } from '#libs/service';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { SystemClock } from '#libs/work';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { FollowingRepository } from './following.repository.js';
import { NewFactsRepository } from './new-facts.repository.js';
import { NewFacts } from './new-facts.service.js';
import { RecordSeenRepository } from './record-seen.repository.js';
import { RecordFollowing } from './record-following.service.js';

const CHANGES = 200;
const SANNE = { id: 'sanne', name: 'Sanne Voorbeeld', desk: '', roles: ['investigator'] } as unknown as Person;

let database: TestDatabase;
let facts: NewFacts;
let following: RecordFollowing;
let entry: CaseEntry;
let [spaceNo, spaceId, recordId, position] = [0, '', '', 0];

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const { dataSource, transaction } = database;
  const kinds = new DutyKinds(new Map([['new-facts', { mustAct: false, clearable: true }]]));
  facts = new NewFacts(new NewFactsRepository({ member: 'nl' } as ExchangeIdentity), new Duties(kinds, dataSource));
  const followings = new FollowingRepository(dataSource);
  const seen = new RecordSeenRepository(dataSource, { member: 'nl' } as ExchangeIdentity);
  following = new RecordFollowing(followings, seen, facts, transaction, new SystemClock());
  await dataSource.query(
    `insert into person (id, name, desk, roles, first_seen_at, last_seen_at) values ('sanne', 'Sanne Voorbeeld', '', '{}', now(), now())`,
  );
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  [spaceId, recordId, position] = [uuid(), uuid(), 0];
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [spaceId],
  );
  spaceNo = space.space_no;
  entry = await aCaseEntry({ by: SANNE, own: 'nl', others: ['hu'], spaceNo, spaceId });
  await change();
  await following.noteWritten(database.dataSource.manager, entry, [recordId]);
});

/** A change of the record comes over the log, and those who follow it are told. */
async function change(sender = 'hu', author: string | null = null): Promise<void> {
  position += 1;
  const messageId = uuid();
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into log_record (space_no, position, t, verdict, received, identity, sender, kind, message_id, recipients, stored_at)
       values ($1, $2, $3, 0, true, '', $4, 1, $5, '{hu,nl}', now())`,
      [spaceNo, position, position * 1000, sender, messageId],
    );
    await tx.query(
      `insert into record_change (space_no, position, record_id, message_id, version, snapshot, recipients, sender, t)
       values ($1, $2::int, $3, $4, $2::int, false, '{hu,nl}', $5, $6)`,
      [spaceNo, position, recordId, messageId, sender, position * 1000],
    );
    if (author !== null) {
      await tx.query(
        `insert into own_message (message_id, space_no, author, basis, sent_at) values ($1, $2, $3, 'by-hand', now())`,
        [messageId, spaceNo, author],
      );
    }
    await facts.changed(tx, worksIn(spaceNo), { recordIds: [recordId], from: BigInt(position) });
  });
}

/** A live value that came with the newest change. */
async function value(sender = 'hu'): Promise<void> {
  await database.transaction.runAsApplier(async (tx) => {
    await tx.query(
      `insert into statement (space_no, position, idx, record_id, owner, message_id, message_index, property, value, labels, release, asserted_version)
       select space_no, position, 0, record_id, $3, message_id, 0, 'name', 'Minta', '{}', '{nl}', version
       from record_change where space_no = $1 and position = $2`,
      [spaceNo, position, sender],
    );
  });
}

/** Opens it, and has all that is shown in view. */
async function open(): Promise<void> {
  const look = await following.look(entry, recordId);
  await following.begin(entry, recordId, look);
  await following.noteSeen(entry, recordId, look.newest);
}

async function duties(): Promise<readonly unknown[]> {
  return database.dataSource.query(
    `select key, person_id, about_kind, about_id, at, matter from duty where space_no = $1`,
    [spaceNo],
  );
}

describe('new facts', () => {
  it('wait for who follows, as many as lie beyond the place that they saw', async () => {
    expect(await duties()).toEqual([]);
    await change();
    await change('bg');
    expect(await duties()).toEqual([
      {
        key: `new-facts.${spaceId}.${recordId}.1dac86623b102859b8faafd2f0ae6ef3`,
        person_id: 'sanne',
        about_kind: 'record',
        about_id: recordId,
        at: new Date(3000),
        matter: { kind: 'new-facts', changes: 2, members: ['bg', 'hu'] },
      },
    ]);
    await open();
    expect(await duties()).toEqual([]);
  });

  it('are not what somebody wrote, and are what a colleague did', async () => {
    await change('nl', 'sanne');
    expect(await duties()).toEqual([]);
    await change('nl', 'femke');
    expect(await duties()).toMatchObject([{ matter: { changes: 1, members: ['nl'] } }]);
  });

  it('are counted up to fifty, so that a record that changes without end makes no message slow', async () => {
    for (let count = 0; count < 51; count += 1) await change();
    expect(await duties()).toMatchObject([{ at: new Date(52_000), matter: { changes: 50, members: ['hu'] } }]);
  });

  it('wait for nobody who stopped to follow', async () => {
    await change();
    await following.unfollow(entry, recordId);
    expect(await duties()).toEqual([]);
    await change();
    expect(await duties()).toEqual([]);
  });

  it(`stand exactly where something lies beyond the place seen, however often it is opened during ${CHANGES} changes`, async () => {
    let isWriting = true;
    const writing = (async () => {
      for (let count = 0; count < CHANGES; count += 1) await change();
      isWriting = false;
    })();
    const opening = async (): Promise<void> => {
      while (isWriting) {
        await open();
        const [row] = await database.dataSource.query(LOOK, [spaceNo, recordId]);
        expect(row).toEqual({ waits: row.beyond, beyond: row.beyond });
      }
    };
    await Promise.all([writing, opening(), opening()]);
    const [last] = await database.dataSource.query(LOOK, [spaceNo, recordId]);
    expect(last).toEqual({ waits: last.beyond, beyond: last.beyond });
    await open();
    expect(await duties()).toEqual([]);
  }, 180_000);
});

describe('11 a list of records', () => {
  const marked = async (by = entry): Promise<readonly string[]> => [
    ...(await following.changed(by, [recordId, uuid()])),
  ];

  it('11 marks what others said since a person looked, until they look again, and nothing that they said themselves', async () => {
    expect(await marked()).toEqual([]);
    await change('hu');
    await value('hu');
    expect(await marked()).toEqual([recordId]);
    await open();
    expect(await marked()).toEqual([]);
    await change('nl', 'sanne');
    await value('nl');
    expect(await marked()).toEqual([]);
    await change('nl', 'femke');
    await value('nl');
    expect(await marked()).toEqual([recordId]);
  });

  it('11 marks nothing to whoever never looked, in no other case, and to no program', async () => {
    await change('hu');
    await value('hu');
    const by = (id: string) => aCaseEntry({ by: { ...SANNE, id }, own: 'nl', others: ['hu'], spaceNo, spaceId });
    const elsewhere = await aCaseEntry({ by: SANNE, own: 'nl', others: ['hu'], spaceNo: spaceNo - 1, spaceId });
    expect([await marked(await by('femke')), await marked(await by('program:x')), await marked(elsewhere)]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

/** In one snapshot: changes that wait, and those that lie beyond the place seen. */
const LOOK = `
select coalesce((select (matter->>'changes')::int from duty where space_no = $1), 0) as waits,
  (select count(*)::int from record_change c where c.space_no = $1 and c.record_id = $2 and c.position > f.seen_position) as beyond
from record_seen f where f.space_no = $1 and f.record_id = $2`;
