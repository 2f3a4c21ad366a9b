import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered } from '#libs/member';
import {
  all,
  bool,
  filled,
  first,
  int8,
  json,
  jsonList,
  jsonShape,
  nullable,
  one,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { Followed } from './following.repository.js';
import type { LockedSeen } from './new-facts.repository.js';
import { beginSeen, NEWEST } from './record-seen.sql.js';

/** How far a person had seen a record, and what there is. */
export interface SeenPlace {
  /** Null for a first look. */
  readonly seen: string | null;
  readonly newest: string;
  /** Live values that others gave since, in the order of the log. */
  readonly fresh: readonly FreshValue[];
  /** Nobody of the desk has opened it. */
  readonly waits: boolean;
}

/** A value that others gave since a person looked. */
export interface FreshValue {
  readonly messageId: string;
  readonly index: number;
  readonly position: string;
}

/** Keeps how far each person has seen what is said of records. */
@Injectable()
export class RecordSeenRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  async find({ personId, spaceNo, recordId }: Followed): Promise<SeenPlace> {
    return one(this.dataSource, FIND, [personId, spaceNo, recordId, this.identity.member]);
  }

  /** Of some records those of which others said something since this person looked; one statement, however many they are. */
  async changed(personId: string, spaceNo: Entered, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (recordIds.length === 0) return new Set();
    const rows = await all(this.dataSource, CHANGED, [personId, spaceNo, recordIds, this.identity.member]);
    return new Set(rows.map(({ recordId }) => recordId));
  }

  /** A first look: what it knew of is not new. Who looked before keeps their place. */
  async begin({ personId, spaceNo, recordId }: Followed, { through, at }: SeenThrough): Promise<void> {
    await this.dataSource.query(`${beginSeen('$5::bigint')} do nothing`, [personId, spaceNo, recordId, at, through]);
  }

  /** Somebody does not want to hear of it any more. */
  async hush(tx: EntityManager, { personId, spaceNo, recordId }: Followed): Promise<void> {
    await tx.query('update record_seen set told = false where person_id = $1 and space_no = $2 and record_id = $3', [
      personId,
      spaceNo,
      recordId,
    ]);
  }

  /** The row of who is told, locked; null where it is gone again. */
  async lock(tx: EntityManager, { personId, spaceNo, recordId }: Followed): Promise<LockedSeen | null> {
    return first(tx, LOCK, [personId, spaceNo, recordId]);
  }

  /** All up to a position was seen. Returns the row, locked, where that is more than before and the person is told. */
  async noteSeen(
    tx: EntityManager,
    { personId, spaceNo, recordId }: Followed,
    seen: SeenThrough,
  ): Promise<LockedSeen | null> {
    return first(tx, NOTE_SEEN, [personId, spaceNo, recordId, seen.through, seen.at]);
  }
}

interface SeenThrough {
  readonly through: string;
  readonly at: Date;
}

/** Live values that others gave of a record behind a position. */
const GIVEN_SINCE = `
  from shown_statement s
  where s.space_no = f.space_no and s.record_id = f.record_id and s.position > f.seen_position and s.retracted_position is null
    and (s.owner <> $4 or not exists (
      select from message_author a where a.message_id = s.message_id and a.author = $1))`;

/** In the order of the log. */
const FRESH = `
  select s.message_id, s.message_index, s.position ${GIVEN_SINCE}
  order by s.position, s.idx limit 1000`;

/** Asked row by row: as a join it would read all values of the space where the tables are new to the planner. */
const CHANGED = statement(
  { recordId: uuid },
  `select f.record_id as "recordId" from record_seen f
   where f.person_id = $1 and f.space_no = $2::int and f.record_id = any($3::uuid[]) and exists (select ${GIVEN_SINCE} offset 0)`,
);

const freshValue = jsonShape<FreshValue>({ messageId: 'string', index: 'number', position: 'string' });

const FIND = statement(
  { seen: nullable(int8), newest: filled(int8), fresh: filled(json(jsonList(freshValue))), waits: filled(bool) },
  `select f.seen_position as seen, ${NEWEST} as newest,
     (select coalesce(jsonb_agg(jsonb_build_object(
       'messageId', n.message_id, 'index', n.message_index, 'position', n.position::text)), '[]') from (${FRESH}) n) as fresh,
     exists (select from desk_seen d where d.space_no = $2::int and d.record_id = $3::uuid and d.seen_at is null) as waits
   from (values (1)) one left join record_seen f on f.person_id = $1 and f.space_no = $2::int and f.record_id = $3::uuid`,
);

const LOCKED = { personId: text, recordId: uuid, seenPosition: int8 };

const LOCK = statement(
  LOCKED,
  `select person_id as "personId", record_id as "recordId", seen_position as "seenPosition" from record_seen
   where person_id = $1 and space_no = $2 and record_id = $3 and told for update`,
);

const NOTE_SEEN = statement(
  LOCKED,
  `with seen as (
     update record_seen set seen_position = least($4::bigint, ${NEWEST}), seen_t = $5
     where person_id = $1 and space_no = $2 and record_id = $3 and seen_position < least($4::bigint, ${NEWEST})
     returning person_id, record_id, seen_position, told)
   select person_id as "personId", record_id as "recordId", seen_position as "seenPosition" from seen where told`,
);
