import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import {
  all,
  array,
  bool,
  filled,
  first,
  int2,
  int4,
  int8,
  json,
  nullable,
  one,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource } from 'typeorm';
import { type ContributionName } from '../../vocabulary/contribution-name.js';
import { IS_SHOWN, SHOWN_TEXT } from './comment-shown.sql.js';
import { type CommentOverlay, pendingInThread, threadSubject, type WithdrawalOverlay } from './pending-comment.js';

/** Whose look at which record. */
export interface ThreadOf {
  readonly spaceNo: Entered;
  readonly recordId: string;
  readonly personId: string;
}

/** How far, and when. */
interface Seen {
  readonly through: string;
  readonly at: Date;
}

/** The newest that are counted of one record: whoever sends more makes no look slow. */
const MOST_COUNTED = 500;

/** Comments of one page. */
export const PAGE = 50;

/** Reads what was said about records, with what is pending beside it. */
@Injectable()
export class CommentRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Newest first, one more than a page; behind a comment where one is named. */
  async page(
    { spaceNo, recordId, personId }: ThreadOf,
    before: ContributionName | null,
  ): Promise<readonly CommentStored[]> {
    const { member } = this.identity;
    const behind = [before?.member ?? null, before?.id ?? null];
    return all(this.dataSource, THREAD, [spaceNo, recordId, member, personId, ...behind]);
  }

  /** How much there is of the newest 500, how much of it is new to the person, and how far it goes. */
  async tally({ spaceNo, recordId, personId }: ThreadOf): Promise<ThreadTally> {
    return one(this.dataSource, TALLY, [spaceNo, recordId, this.identity.member, personId]);
  }

  /** What is held, waits or is on its way; the newest first. */
  async pending(spaceNo: Entered, recordId: string): Promise<readonly PendingComment[]> {
    return all(this.dataSource, PENDING, [spaceNo, threadSubject(recordId)]);
  }

  /** A comment of this country on the log; null where there is none. */
  async own(tx: Queries, spaceNo: Entered, commentId: string): Promise<OwnComment | null> {
    return first(tx, OWN, [spaceNo, this.identity.member, commentId]);
  }

  /** Notes how far a person has seen, as far as there is anything; false where they had seen as much before. */
  async noteSeen(tx: Queries, { spaceNo, recordId, personId }: ThreadOf, { through, at }: Seen): Promise<boolean> {
    return (await all(tx, NOTE_SEEN, [spaceNo, recordId, personId, through, at])).length > 0;
  }

  /** Positions of what others said up to one, which nobody opened here; the newest. */
  async unopened(tx: Queries, { spaceNo, recordId }: ThreadOf, through: string): Promise<readonly string[]> {
    const rows = await all(tx, UNOPENED, [spaceNo, recordId, this.identity.member, through]);
    return rows.map(({ position }) => position);
  }
}

const STORED = {
  member: text,
  comment_id: uuid,
  author: text,
  at: ts,
  text,
  language: text,
  handling: int2,
  value_message: nullable(uuid),
  value_index: nullable(int4),
  property: nullable(text),
  readers: array(text),
  withdrawn: bool,
  message_id: uuid,
  position: int8,
  unread: filled(bool),
};

/** A comment as it stands here. */
export interface CommentStored {
  readonly member: string;
  readonly comment_id: string;
  readonly author: string;
  readonly at: Date;
  readonly text: string;
  readonly language: string;
  readonly handling: number;
  readonly value_message: string | null;
  readonly value_index: number | null;
  readonly property: string | null;
  readonly readers: readonly string[];
  readonly withdrawn: boolean;
  readonly message_id: string;
  readonly position: string;
  readonly unread: boolean;
}

export interface ThreadTally {
  readonly count: number;
  /** False where there are more than were counted. */
  readonly exact: boolean;
  readonly unread: number;
  readonly through: string;
}

export interface PendingComment {
  readonly messageId: string;
  readonly overlay: CommentOverlay | WithdrawalOverlay;
  readonly state: string;
  readonly at: Date;
}

export interface OwnComment {
  readonly revision: number;
  readonly recordId: string;
  readonly valueMessage: string | null;
  readonly valueIndex: number | null;
  readonly language: string;
  readonly handling: number;
  readonly readers: readonly string[];
  readonly withdrawn: boolean;
}

/** What the person has not seen and did not write. Own is $3, the person $4. */
const UNREAD = `(not c.withdrawn and c.position > coalesce((
  select r.seen_position from comment_read r where r.space_no = $1 and r.record_id = $2 and r.person_id = $4), -1)
  and (c.member <> $3 or not exists (select from message_author a where a.message_id = c.message_id and a.author = $4)))`;

const THREAD = statement(
  STORED,
  `select c.member, c.comment_id, c.author, to_timestamp(c.said_t / 1000.0) as at, ${SHOWN_TEXT} as text, c.language, c.handling,
     c.value_message, c.value_index, k.property, c.readers, c.withdrawn, c.message_id, c.position, ${UNREAD} as unread
   from comment c left join lateral (
     select k.property from record_claim k where k.space_no = c.space_no and k.record_id = c.record_id
       and k.message_id = c.value_message and k.message_index = c.value_index limit 1) k on true
   where c.space_no = $1 and c.record_id = $2 and (c.value_message is null or k.property is not null)
     and ($5::text is null or (c.said_t, c.member, c.comment_id) < (
       select b.said_t, b.member, b.comment_id from comment b where b.space_no = $1 and b.record_id = $2 and b.member = $5 and b.comment_id = $6::uuid))
   order by c.said_t desc, c.member desc, c.comment_id desc limit ${PAGE + 1}`,
);

const TALLY = statement(
  { count: filled(int4), exact: filled(bool), unread: filled(int4), through: filled(int8) },
  `with newest as (
     select * from comment where space_no = $1 and record_id = $2 order by position desc limit ${MOST_COUNTED + 1}
   ), c as (select * from newest order by position desc limit ${MOST_COUNTED})
   select (count(*) filter (where not c.withdrawn))::int as count, (select count(*) <= ${MOST_COUNTED} from newest) as exact,
     (count(*) filter (where ${UNREAD}))::int as unread, coalesce(max(c.position), -1) as through
   from c where ${IS_SHOWN}`,
);

const PENDING = statement(
  { messageId: uuid, overlay: json(pendingInThread), state: text, at: ts },
  `select message_id as "messageId", overlay, state, accepted_at as at from pending_message
   where space_no = $1 and subject = $2 and state in ('pending', 'waiting', 'held')
   order by accepted_at desc, message_id desc limit 200`,
);

const OWN = statement(
  {
    revision: int4,
    recordId: uuid,
    valueMessage: nullable(uuid),
    valueIndex: nullable(int4),
    language: text,
    handling: int2,
    readers: array(text),
    withdrawn: bool,
  },
  `select revision, record_id as "recordId", value_message as "valueMessage", value_index as "valueIndex", language, handling, readers, withdrawn
   from comment where space_no = $1 and member = $2 and comment_id = $3 order by record_id limit 1`,
);

const NOTE_SEEN = statement(
  { seen_position: int8 },
  `insert into comment_read (space_no, record_id, person_id, seen_position, seen_at)
   select $1, $2::uuid, id, least($4::bigint, (select max(c.position) from comment c where c.space_no = $1 and c.record_id = $2)), $5::timestamptz
   from person_name where id = $3
   on conflict (space_no, record_id, person_id) do update set seen_position = excluded.seen_position, seen_at = excluded.seen_at
     where comment_read.seen_position < excluded.seen_position
   returning seen_position`,
);

const UNOPENED = statement(
  { position: int8 },
  `select c.position from comment c where c.space_no = $1 and c.record_id = $2 and c.member <> $3 and c.position <= $4::bigint
     and not c.withdrawn and ${IS_SHOWN} order by c.position desc limit 200`,
);
