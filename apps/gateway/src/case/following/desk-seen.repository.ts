import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered, InCase, Unattended } from '#libs/member';
import { all, change, filled, first, int4, int8, nullable, statement, text, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';

/** Which record, and who looks. */
export interface Looked {
  readonly spaceNo: Entered;
  readonly recordId: string;
  readonly personId: string;
}

/** A record of another country that nobody of the desk has opened; log times in milliseconds. */
export interface ArrivedRecord {
  readonly spaceId: string;
  readonly recordId: string;
  readonly member: string;
  /** Of its first message. */
  readonly t: string;
  readonly values: number;
  readonly sealed: number;
  readonly sealedFrom: string | null;
  readonly sealedTo: string | null;
  readonly assignedTo: string | null;
}

/** Keeps which records came, and who of the desk looked at one first. A row is locked before what waits of it is said anew. */
@Injectable()
export class DeskSeenRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** Notes those of these records whose first message of another country stands at `from` or behind it. */
  async noteArrived(tx: EntityManager, spaceNo: Unattended, { recordIds, from }: Arrivals): Promise<void> {
    await change(tx, ARRIVED, [spaceNo, recordIds, this.identity.member, from]);
  }

  /** Those of these records that nobody opened, locked, with what is here of them. */
  async unseen(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<readonly ArrivedRecord[]> {
    return all(tx, UNSEEN, [spaceNo, recordIds, this.identity.member]);
  }

  /** Whether a record waits for a first look of this person. */
  async waitsFor({ spaceNo, recordId, personId }: Looked): Promise<boolean> {
    return (await first(this.dataSource, WAITS, [spaceNo, recordId, personId])) !== null;
  }

  /** False where somebody was faster. */
  async noteSeen(tx: EntityManager, { spaceNo, recordId, personId }: Looked, at: Date): Promise<boolean> {
    return (await first(tx, SEEN, [spaceNo, recordId, personId, at])) !== null;
  }

  /** False where it waits for nobody any more. */
  async assign(tx: EntityManager, { spaceNo, recordId, personId }: Looked): Promise<boolean> {
    return (await first(tx, ASSIGN, [spaceNo, recordId, personId])) !== null;
  }
}

/** Records that messages of a chunk are about, and the position of the first of these messages. */
export interface Arrivals {
  readonly recordIds: readonly string[];
  readonly from: bigint;
}

const ARRIVED = statement(
  {},
  `insert into desk_seen (space_no, record_id, first_position)
   select $1::int, m.record_id, min(m.position) from record_message m
   where m.space_no = $1 and m.record_id = any($2::uuid[])
   group by m.record_id having bool_and(m.sender <> $3) and min(m.position) >= $4::bigint
   on conflict (space_no, record_id) do nothing`,
);

/** Messages that are counted of one sender: who seals more makes nobody count them. */
const MOST_COUNTED = 1000;

/** What is sealed of a sender is counted from the oldest of its records that wait. */
const UNSEEN = statement(
  {
    spaceId: uuid,
    recordId: filled(uuid),
    member: text,
    t: int8,
    values: int4,
    sealed: int4,
    sealedFrom: nullable(int8),
    sealedTo: nullable(int8),
    assignedTo: nullable(text),
  },
  `with d as materialized (
     select record_id, first_position, assigned_to from desk_seen
     where space_no = $1 and record_id = any($2::uuid[]) and seen_at is null order by record_id for update)
   select s.space_id as "spaceId", d.record_id as "recordId", l.sender as member, l.t, v.values, n.sealed,
     n."sealedFrom", n."sealedTo", d.assigned_to as "assignedTo"
   from d join space_key s on s.space_no = $1
   join log_message l on l.space_no = $1 and l.position = d.first_position
   cross join lateral (
     select count(*)::int as values from statement v
     where v.space_no = $1 and v.record_id = d.record_id and v.retracted_position is null) v
   cross join lateral (
     select count(*)::int as sealed, min(t) as "sealedFrom", max(t) as "sealedTo" from (
       select m.t from log_message m
       where m.space_no = $1 and m.sender = l.sender and m.kind = 1 and m.verdict = 0 and not $3 = any(m.recipients)
         and m.position > (
           select min(o.first_position) from desk_seen o join log_message f on f.space_no = $1 and f.position = o.first_position
           where o.space_no = $1 and o.seen_at is null and f.sender = l.sender)
       order by m.position limit ${MOST_COUNTED}) m) n`,
);

const MINE = 'space_no = $1 and record_id = $2 and seen_at is null and (assigned_to is null or assigned_to = $3)';

const WAITS = statement({}, `select from desk_seen where ${MINE}`);

/** Whom nobody knows, such as a program, looks for no desk. */
const SEEN = statement(
  { recordId: uuid },
  `with seen as (
     update desk_seen set seen_by = $3, seen_at = $4
     where ${MINE} and exists (select from person_name where id = $3) returning record_id)
   select record_id as "recordId" from seen`,
);

const ASSIGN = statement(
  { recordId: uuid },
  `with given as (
     update desk_seen set assigned_to = $3 where space_no = $1 and record_id = $2 and seen_at is null returning record_id)
   select record_id as "recordId" from given`,
);
