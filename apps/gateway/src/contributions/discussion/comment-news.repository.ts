import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { InCase } from '#libs/member';
import { all, array, filled, int4, int8, lockNames, nullable, statement, text, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import { IS_SHOWN } from './comment-shown.sql.js';

/** What of a record's comments waits for a person who follows it or wrote there, or for the desk where nobody does. */
export interface NewComments {
  readonly spaceId: string;
  readonly recordId: string;
  /** Null for the desk. */
  readonly personId: string | null;
  readonly comments: number;
  readonly members: readonly string[];
  /** Log time in milliseconds of the newest; null where there is none. */
  readonly t: string | null;
}

/** Reads to whom comments are new. */
@Injectable()
export class CommentNewsRepository {
  constructor(private readonly identity: ExchangeIdentity) {}

  /** One at a time says what is new of a record: what comes while somebody looks is counted behind it. */
  async lock(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<void> {
    await lockNames(
      tx,
      recordIds.map((recordId) => `comments ${spaceNo} ${recordId}`),
    );
  }

  /** For each record that is here, one row for each of these people and one for the desk, also where nothing is new. One statement. */
  async of(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<readonly NewComments[]> {
    return all(tx, NEW_COMMENTS, [spaceNo, recordIds, this.identity.member]);
  }
}

/** Comments that are counted of one record for each person: whoever sends more makes no chunk slow. Texts say of it "or more". */
const MOST_COUNTED = 50;

/** The newest of one record that are looked at. */
const MOST_READ = 500;

/** What lies beyond a place that was seen, the newest first. */
const BEYOND = (seen: string, mine: string): string => `
   select count(*)::int as comments, coalesce(array_agg(distinct n.member order by n.member), '{}') as members, max(n.t) as t
   from (
     select c.member, c.t from (
       select * from comment where space_no = $1 and record_id = w.record_id order by position desc limit ${MOST_READ}) c
     where not c.withdrawn and c.position > coalesce((
       select ${seen} from comment_read r where r.space_no = $1 and r.record_id = w.record_id ${mine === '' ? '' : 'and r.person_id = p.person_id'}), -1)
       and ${IS_SHOWN} and (c.member <> $3 ${mine})
     order by c.position desc limit ${MOST_COUNTED}) n`;

const OF_PERSON = BEYOND(
  'r.seen_position',
  'or not exists (select from message_author a where a.message_id = c.message_id and a.author = p.person_id)',
);

/** What one of the desk saw the desk has seen. */
const OF_DESK = BEYOND('max(r.seen_position)', '');

const NEW_COMMENTS = statement(
  {
    spaceId: uuid,
    recordId: filled(uuid),
    personId: nullable(text),
    comments: int4,
    members: array(text),
    t: nullable(int8),
  },
  `with wanted as (
     select distinct w.record_id from unnest($2::uuid[]) w (record_id)
     join record_origin o on o.space_no = $1 and o.record_id = w.record_id),
   people as (
     select f.record_id, f.person_id from record_follower f where f.space_no = $1 and f.record_id = any($2::uuid[])
     union
     select w.record_id, a.author from wanted w cross join lateral (
       select message_id from comment where space_no = $1 and record_id = w.record_id and member = $3
       order by position desc limit ${MOST_READ}) c join message_author a on a.message_id = c.message_id)
   select s.space_id as "spaceId", w.record_id as "recordId", p.person_id as "personId", n.comments, n.members, n.t
   from wanted w join people p using (record_id) join space_key s on s.space_no = $1 cross join lateral (${OF_PERSON}) n
   union all
   select s.space_id, w.record_id, null, case when o.looks then 0 else n.comments end, n.members, case when o.looks then null else n.t end
   from wanted w join space_key s on s.space_no = $1 cross join lateral (${OF_DESK}) n
   cross join lateral (select exists (select from people p where p.record_id = w.record_id) as looks) o`,
);
