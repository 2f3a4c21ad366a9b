import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import { all, filled, first, int2, int8, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { Followed } from './following.repository.js';
import type { LockedSeen } from './new-facts.repository.js';

/** How far a person had seen a record, and what there is. */
export interface SeenPlace {
  /** Null for a first look. */
  readonly seen: string | null;
  readonly newest: string;
}

/** A value that others gave since a person looked. */
export interface FreshValue {
  readonly messageId: string;
  readonly index: number;
  readonly position: string;
}

/** A data source, or the transaction of a caller. */
type Runs = Pick<DataSource, 'query'>;

/** Keeps how far each person has seen what is said of records. */
@Injectable()
export class RecordSeenRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  async find({ personId, spaceNo, recordId }: Followed): Promise<SeenPlace> {
    const row = await first(this.dataSource, FIND, [personId, spaceNo, recordId]);
    return row ?? { seen: null, newest: '-1' };
  }

  /** A first look: what is there now is not new. Who looked before keeps their place. */
  async begin({ personId, spaceNo, recordId }: Followed, at: Date, run: Runs = this.dataSource): Promise<void> {
    await run.query(`${BEGIN} do nothing`, [personId, spaceNo, recordId, at]);
  }

  /** The same of who wants to be told again. */
  async tell({ personId, spaceNo, recordId }: Followed, at: Date, run: Runs = this.dataSource): Promise<void> {
    await run.query(`${BEGIN} (space_no, record_id, person_id) do update set told = true`, [
      personId,
      spaceNo,
      recordId,
      at,
    ]);
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

  /** Live values that others gave behind a position, in the order of the log. */
  async fresh({ personId, spaceNo, recordId }: Followed, beyond: string): Promise<readonly FreshValue[]> {
    return all(this.dataSource, FRESH, [personId, spaceNo, recordId, beyond, this.identity.member]);
  }
}

interface SeenThrough {
  readonly through: string;
  readonly at: Date;
}

const NEWEST =
  'coalesce((select max(position) from record_change where space_no = $2::int and record_id = $3::uuid), -1)';

const BEGIN = `insert into record_seen (person_id, space_no, record_id, seen_position, seen_t, told)
  select id, $2::int, $3::uuid, ${NEWEST}, $4::timestamptz, true from person_name where id = $1 on conflict`;

const FIND = statement(
  { seen: nullable(int8), newest: filled(int8) },
  `select (select seen_position from record_seen where person_id = $1 and space_no = $2::int and record_id = $3::uuid) as seen,
     ${NEWEST} as newest`,
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

const FRESH = statement(
  { messageId: uuid, index: int2, position: int8 },
  `select s.message_id as "messageId", s.message_index as index, s.position from statement s
   where s.space_no = $2 and s.record_id = $3 and s.position > $4::bigint and s.retracted_position is null
     and (s.owner <> $5 or not exists (
       select from message_author a where a.message_id = s.message_id and a.author = $1))
   order by s.position, s.idx limit 1000`,
);
