import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import { type TestDatabase, testDatabase } from '#libs/testing';
import { gatewayMigrations } from '../../gateway.migrations.js';
import { ApprovalViewRepository, type QueuePlace, type RequestRow } from './approval-view.repository.js';

const SPACE = '018f0000-0000-7000-8000-0000000000aa';
const BEGAN = Date.parse('2026-03-31T12:00:00Z');
const MINUTE_MS = 60_000;
const PAGE = 100;
const NOW = new Date('2026-04-01T12:00:00Z');

/** Each of them begins to wait a minute after the one before. */
const KINDS = [
  { urgent: false, grounds: ['sensitive'], inReplyTo: null, kind: 'record' },
  { urgent: false, grounds: ['sensitive'], inReplyTo: null, kind: 'answer' },
  { urgent: false, grounds: ['new-recipient'], inReplyTo: null, kind: 'record' },
  { urgent: true, grounds: ['new-recipient'], inReplyTo: null, kind: 'answer' },
  { urgent: false, grounds: ['sensitive'], inReplyTo: uuid(), kind: 'record' },
] as const;
const RANKS = [3, 2, 1, 0, 2];
const EACH = 46;

let database: TestDatabase;
let views: ApprovalViewRepository;
let spaceNo: Entered;

beforeAll(async () => {
  database = await testDatabase({ migrations: gatewayMigrations });
  const { dataSource } = database;
  const [space] = await dataSource.query(
    'insert into space (space_id, shard, base) values ($1, 0, 0) returning space_no',
    [SPACE],
  );
  spaceNo = space.space_no;
  const identity: ExchangeIdentity = Object.assign(Object.create(ExchangeIdentity.prototype), { member: 'xa' });
  views = new ApprovalViewRepository(dataSource, identity);
  for (let i = 0; i < KINDS.length * EACH; i++) await hold(i, 'anna');
  await hold(0, 'boris');
  await settle('boris', 3);
  await settle('clara', 2);
});

afterAll(() => database?.drop());

async function hold(i: number, author: string): Promise<string> {
  const { urgent, grounds, inReplyTo, kind } = KINDS[i % KINDS.length]!;
  const id = uuid();
  await database.dataSource.query(
    `insert into approval_request (message_id, space_no, state, type, recipients, handling, grounds, author, type_name, message,
       in_reply_to, urgent, overlay, requested_at)
     values ($1, $2, 'waiting', 'person', '{xb}', 1, $3, $4, 'a type', '', $5, $6, $7, $8)`,
    [id, spaceNo, grounds, author, inReplyTo, urgent, { kind }, new Date(BEGAN + i * MINUTE_MS)],
  );
  return id;
}

/** Requests of Anna that somebody decided: every second is refused. */
async function settle(by: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await database.dataSource.query(
      `update approval_request set state = $2, settled_by = $3, settled_at = $4, reason = 'Seen', message = null where message_id = $1`,
      [await hold(0, 'anna'), i % 2 === 0 ? 'approved' : 'refused', by, NOW],
    );
  }
}

const filter = () => ({ author: 'boris', decidesIn: [spaceNo], signsIn: [], spaceNo: null, limit: PAGE });

async function wholeQueue(): Promise<readonly RequestRow[]> {
  const seen: RequestRow[] = [];
  let after: QueuePlace | null = null;
  for (;;) {
    const rows: readonly RequestRow[] = await views.queue(filter(), after);
    seen.push(...rows);
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return seen;
    after = { rank: last.rank, at: last.requestedAt.toISOString(), id: last.messageId };
  }
}

describe('40 the queue of whoever decides', () => {
  it('has each of more than 200 that wait once, page by page: by urgency, then the oldest first, and none of one’s own', async () => {
    const seen = await wholeQueue();
    const expected = Array.from({ length: KINDS.length * EACH }, (_, i) => ({ rank: RANKS[i % RANKS.length]!, i }))
      .toSorted((a, b) => a.rank - b.rank || a.i - b.i)
      .map(({ rank, i }) => [rank, BEGAN + i * MINUTE_MS]);
    expect(seen.map(({ rank, requestedAt }) => [rank, requestedAt.getTime()])).toEqual(expected);
    expect(new Set(seen.map(({ messageId }) => messageId)).size).toBe(KINDS.length * EACH);
    expect(new Set(seen.map(({ author }) => author))).toEqual(new Set(['anna']));
  });

  it('is counted as a whole, and of what was decided only what this person did', async () => {
    const rows = await views.tally({ ...filter(), enters: [spaceNo] }, new Date(NOW.getTime() - 1).toISOString());
    const counts = rows.map(({ what, rank, count }) => [what, rank, count]);
    expect(counts).toHaveLength(6);
    expect(counts).toEqual(
      expect.arrayContaining([
        ['waiting', 0, EACH],
        ['waiting', 1, EACH],
        ['waiting', 2, 2 * EACH],
        ['waiting', 3, EACH],
        ['approved', null, 2],
        ['refused', null, 1],
      ]),
    );
    const later = await views.tally({ ...filter(), enters: [spaceNo] }, new Date(NOW.getTime() + 1).toISOString());
    expect(later.every(({ what }) => what === 'waiting')).toBe(true);
  });

  it('is empty for whoever decides nowhere, and tells them of no decision in a case that they do not enter', async () => {
    expect(await views.queue({ ...filter(), decidesIn: [] }, null)).toEqual([]);
    expect(await views.tally({ ...filter(), decidesIn: [], enters: [] }, NOW.toISOString())).toEqual([]);
  });
});
