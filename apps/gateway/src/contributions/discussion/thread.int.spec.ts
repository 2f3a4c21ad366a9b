import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { CommentPostedSchema, HandlingCode, uuidBytes } from '#libs/contracts';
import type { ExchangeIdentity, OpenedMessage } from '#libs/exchange';
import { worksIn } from '#libs/member';
import { entered } from '#libs/member/testing';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { v7 as uuid } from 'uuid';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { RecordLog } from '../../case/records/record-log.testing.js';
import { writeRecords } from '../../case/records/record-writing.testing.js';
import { CommentApplier } from './comment.applier.js';
import { CommentNewsRepository } from './comment-news.repository.js';
import { CommentRepository } from './comment.repository.js';
import { ThreadHoldersRepository } from './thread-holders.repository.js';

const HERE = { member: 'xa' } as ExchangeIdentity;
const AT = new Date('2026-11-24T09:00:00Z');

const applier = new CommentApplier();
const holders = new ThreadHoldersRepository();
const news = new CommentNewsRepository(HERE);
let database: TestDatabase;
let comments: CommentRepository;
let log: RecordLog;
let place: { spaceNo: Awaited<ReturnType<typeof entered>>; recordId: string; personId: string };
let position: bigint;
/** Two values of a record of xa: one for xb and xc, one for xb alone. */
let values: { readonly both: string; readonly one: string };

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  comments = new CommentRepository(database.dataSource, HERE);
  for (const id of ['anna', 'femke']) {
    await database.dataSource.query(
      `insert into person (id, name, desk, roles, first_seen_at, last_seen_at) values ($1, $1, 'Demo', '{investigator}', now(), now())`,
      [id],
    );
  }
}, 60_000);

afterAll(() => database?.drop());

beforeEach(async () => {
  const [space] = await database.dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [uuid()],
  );
  log = new RecordLog(space.space_no);
  place = { spaceNo: await entered(space.space_no), recordId: log.recordId, personId: 'anna' };
  position = 100n;
  const both = log.change({ recipients: ['xa', 'xb', 'xc'], asserts: [{ value: 'Gabor', release: ['xb', 'xc'] }] });
  const one = log.change({ version: 2, base: both.messageId, asserts: [{ value: '1984', property: 'birthDate' }] });
  values = { both: both.messageId, one: one.messageId };
  await database.transaction.runAsApplier((tx) => writeRecords(tx, [both, one]));
});

interface Saying {
  readonly text?: string;
  readonly sender?: string;
  readonly by?: string;
  readonly value?: string;
  readonly withdrawn?: string;
}

/** Somebody says something; answers the id of the comment. */
async function say({ text = 'Seen', sender = 'xb', by, value, withdrawn }: Saying): Promise<string> {
  position += 1n;
  const commentId = withdrawn ?? uuid();
  const messageId = uuid();
  const about = {
    recordId: uuidBytes(log.recordId),
    ...(value === undefined ? {} : { statement: { messageId: uuidBytes(value), index: 0 } }),
  };
  const message = create(CommentPostedSchema, {
    commentId: uuidBytes(commentId),
    revision: withdrawn === undefined ? 1 : 2,
    subject: { of: { case: 'about', value: about } },
    text: withdrawn === undefined ? text : '',
    withdrawn: withdrawn !== undefined,
    handling: HandlingCode.H1,
    author: 'Anna Voorbeeld',
  });
  const opened: OpenedMessage = {
    spaceNo: log.spaceNo,
    spaceId: log.spaceId,
    position,
    t: position * 1000n,
    sender,
    recipients: ['xa', 'xb', 'xc'],
    messageId,
    inReplyTo: null,
    typeName: message.$typeName,
    message,
  };
  await database.transaction.runAsApplier((tx) => applier.apply(tx, [opened]));
  if (by !== undefined) {
    await database.dataSource.query(
      `insert into own_message (message_id, space_no, author, basis, sent_at) values ($1, $2, $3, 'ungated', now())`,
      [messageId, log.spaceNo, by],
    );
  }
  return commentId;
}

const follow = (person: string): Promise<unknown> =>
  database.dataSource.query(
    'insert into following (person_id, space_no, record_id, since) values ($1, $2, $3, now())',
    [person, log.spaceNo, log.recordId],
  );

const waiting = async (): Promise<readonly string[]> => {
  const found = await database.transaction.run((tx) => news.of(tx, worksIn(log.spaceNo), [log.recordId, uuid()]));
  return found
    .map(({ personId, count: n, members }) => `${personId ?? 'desk'} ${n} ${members.join(' ')}`.trim())
    .sort();
};

const texts = async (before: string | null = null): Promise<readonly string[]> => {
  const rows = await comments.page(place, before === null ? null : { member: 'xb', id: before });
  return rows.map(({ text }) => text);
};

describe('41 who holds what a comment is about', () => {
  const of = (value: string | null, recordId = log.recordId) =>
    holders.of(database.dataSource, place.spaceNo, {
      recordId,
      value: value === null ? null : { messageId: value, index: 0 },
    });

  it('41 is its owner, and whom its release lists name', async () => {
    expect(await of(null)).toEqual({ members: ['xa', 'xb', 'xc'], property: null });
    expect(await of(values.both)).toEqual({ members: ['xa', 'xb', 'xc'], property: 'name' });
    expect(await of(values.one)).toEqual({ members: ['xa', 'xb'], property: 'birthDate' });
    expect([await of(uuid()), await of(null, uuid())]).toEqual([null, null]);
  });

  it('41 is told of each value that somebody spoke about', async () => {
    await say({ value: values.one });
    const found = await holders.ofValues(database.dataSource, place.spaceNo, log.recordId);
    expect([...found]).toEqual([[`${values.one} 0`, ['xa', 'xb']]]);
  });
});

describe('41 what was said about a record', () => {
  it('41 comes newest first, page by page, without what is about a value that is not here', async () => {
    await say({ text: 'first' });
    const second = await say({ text: 'second', value: values.both });
    await say({ text: 'of another', value: uuid() });
    await say({ text: 'third' });
    expect(await texts()).toEqual(['third', 'second', 'first']);
    expect(await texts(second)).toEqual(['first']);
    expect((await comments.page(place, null))[1]).toMatchObject({ property: 'name', value_message: values.both });
  });

  it('41 is new until it was seen, as far as there is anything, and never what one wrote', async () => {
    await say({});
    await say({ sender: 'xa', by: 'anna' });
    expect(await comments.tally(place)).toEqual({ count: 2, exact: true, unread: 1, through: '102' });
    expect(await comments.noteSeen(database.dataSource, place, { through: '999999', at: AT })).toBe(true);
    expect(await comments.noteSeen(database.dataSource, place, { through: '102', at: AT })).toBe(false);
    expect(await comments.tally(place)).toMatchObject({ unread: 0 });
    await say({});
    expect(await comments.tally(place)).toMatchObject({ count: 3, unread: 1 });
    expect(await comments.unopened(database.dataSource, place, '103')).toEqual(['103', '101']);
  });

  it('41 is counted up to the newest 500, and said to be more where it is', async () => {
    const id = await say({});
    const fill = (count: number): Promise<unknown> =>
      database.transaction.runAsApplier((tx) =>
        tx.query(
          `insert into comment select c.space_no, c.member, gen_random_uuid(), c.revision, c.record_id, c.value_message, c.value_index, c.text,
             c.language, c.handling, c.author, c.readers, c.withdrawn, c.message_id, c.position + place, c.t, c.said_t
           from comment c cross join generate_series(1, $1) place where c.comment_id = $2`,
          [count, id],
        ),
      );
    await fill(499);
    expect(await comments.tally(place)).toMatchObject({ count: 500, exact: true, unread: 500 });
    await say({});
    expect(await comments.tally(place)).toMatchObject({ count: 500, exact: false, unread: 500 });
  });
});

describe('41 to whom a comment is new', () => {
  it('41 is who follows the record and who wrote about it, and nobody else', async () => {
    await follow('anna');
    await say({});
    await say({ sender: 'xa', by: 'femke' });
    expect(await waiting()).toEqual(['anna 2 xa xb', 'desk 0 xb', 'femke 1 xb']);
  });

  it('41 is the desk where nobody is, until one of it looked; what is taken back is new to nobody', async () => {
    const id = await say({});
    await say({ sender: 'xc' });
    expect(await waiting()).toEqual(['desk 2 xb xc']);
    await say({ withdrawn: id });
    expect(await waiting()).toEqual(['desk 1 xc']);
    await comments.noteSeen(database.dataSource, place, { through: '103', at: AT });
    expect(await waiting()).toEqual(['desk 0']);
  });
});
