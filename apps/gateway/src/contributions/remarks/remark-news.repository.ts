import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered, InCase } from '#libs/member';
import { all, int2, int8, nullable, statement, text } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { NewOfRecord } from '../news/new-of-record.js';
import type { NewsSource } from '../news/record-news.js';
import { MOST_COUNTED, MOST_READ, NEWS_COLUMNS, newsSql } from '../news/record-news.sql.js';
import { SHOWN_VALUE } from './remark-shown.sql.js';

/** What others say of a record's values that waits for a person who follows it, or for the desk of its country where nobody does. */
export interface NewRemarks extends NewOfRecord {
  /** Of the newest: who says it, whether it is the same or otherwise, of which property; null where nothing is new. */
  readonly member: string | null;
  readonly kind: number | null;
  readonly property: string | null;
}

interface SeenRemark {
  readonly recordId: string;
  readonly position: string;
  readonly personId: string;
  readonly at: Date;
}

/** Reads to whom remarks are new, and keeps who saw them. */
@Injectable()
export class RemarkNewsRepository implements NewsSource<NewRemarks> {
  constructor(private readonly identity: ExchangeIdentity) {}

  async of(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<readonly NewRemarks[]> {
    return all(tx, NEW_REMARKS, [spaceNo, recordIds, this.identity.member]);
  }

  /** False where it was seen before, or nobody says anything there. */
  async noteSeen(
    tx: EntityManager,
    spaceNo: Entered,
    { recordId, position, personId, at }: SeenRemark,
  ): Promise<boolean> {
    return (await all(tx, NOTE_SEEN, [spaceNo, recordId, position, personId, at])).length > 0;
  }
}

const newestOf = (column: string): string => `(array_agg(n.${column} order by n.position desc))[1] as ${column}`;
const OF_NEWEST = ['member', 'kind', 'property'];

/** What others say that is not among what was seen. */
const unseen = (seenBy: string): string => `
   select count(*)::int as count, ${OF_NEWEST.map(newestOf).join(', ')}, max(n.t) as t
   from (
     select r.member, r.kind, r.position, r.t, k.property from (
       select * from remark where space_no = $1 and record_id = w.record_id order by position desc limit ${MOST_READ}) r
     join record_origin o on o.space_no = r.space_no and o.record_id = r.record_id
     join lateral (${SHOWN_VALUE}) k on true
     where not r.withdrawn and r.member <> $3 and not exists (
       select from remark_read s where s.space_no = $1 and s.record_id = w.record_id and s.position = r.position ${seenBy})
     order by r.position desc limit ${MOST_COUNTED}) n`;

const NEW_REMARKS = statement(
  {
    ...NEWS_COLUMNS,
    member: nullable(text),
    kind: nullable(int2),
    property: nullable(text),
  },
  newsSql({
    ofPerson: unseen('and s.person_id = p.person_id'),
    ofDesk: unseen(''),
    // What others say of a third country's record is that country's to answer.
    butNotDesk: 'w.owner <> $3',
    columns: OF_NEWEST,
  }),
);

const NOTE_SEEN = statement(
  { position: int8 },
  `insert into remark_read (space_no, record_id, position, person_id, seen_at)
   select r.space_no, r.record_id, r.position, p.id, $5::timestamptz from remark r join person_name p on p.id = $4
   where r.space_no = $1 and r.record_id = $2 and r.position = $3::bigint on conflict do nothing returning position`,
);
