import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import type { Entered, InCase, Unattended } from '#libs/member';
import type { Person, Role } from '#libs/people';
import { all, array, filled, first, int4, int8, nullable, openText, statement, text, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { Arrivals } from './new-facts.repository.js';

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

/** A record that somebody has, and has not opened. */
export interface HandedRecord {
  readonly spaceNo: number;
  readonly spaceId: string;
  readonly recordId: string;
  readonly person: Person;
}

/** Keeps which records came, and who of the desk looked at one first. A row is locked before what waits of it is said anew. */
@Injectable()
export class DeskSeenRepository {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Notes those of these records whose first message of another country stands at `from` or behind it; answers those of all of these that
   * nobody opened, locked, with what is here of them.
   */
  async arrived(
    tx: EntityManager,
    spaceNo: Unattended,
    { recordIds, from }: Arrivals,
  ): Promise<readonly ArrivedRecord[]> {
    return all(tx, ARRIVED, [spaceNo, recordIds, this.identity.member, from]);
  }

  /** Those of these records that nobody opened, locked, with what is here of them. */
  async unseen(tx: EntityManager, spaceNo: InCase, recordIds: readonly string[]): Promise<readonly ArrivedRecord[]> {
    return all(tx, UNSEEN, [spaceNo, recordIds, this.identity.member]);
  }

  /** False where somebody was faster. */
  async noteSeen(tx: EntityManager, { spaceNo, recordId, personId }: Looked, at: Date): Promise<boolean> {
    return (await first(tx, SEEN, [spaceNo, recordId, personId, at])) !== null;
  }

  /** False where it waits for nobody any more. */
  async assign(tx: EntityManager, { spaceNo, recordId, personId }: Looked, by: string): Promise<boolean> {
    return (await first(tx, ASSIGN, [spaceNo, recordId, personId, by])) !== null;
  }

  /** All that was handed to somebody and waits. */
  async handed(): Promise<readonly HandedRecord[]> {
    const rows = await all(this.dataSource, HANDED);
    return rows.map(({ spaceNo, spaceId, recordId, ...person }) => ({ spaceNo, spaceId, recordId, person }));
  }

  /** False where that person opened it, or has it no more. */
  async takeBack(
    tx: EntityManager,
    spaceNo: Unattended,
    { recordId, personId }: Pick<Looked, 'recordId' | 'personId'>,
  ): Promise<boolean> {
    return (await first(tx, TAKE_BACK, [spaceNo, recordId, personId])) !== null;
  }
}

const HANDED = statement(
  {
    spaceNo: int4,
    spaceId: uuid,
    recordId: uuid,
    id: text,
    name: text,
    desk: text,
    roles: array(openText<Role>()),
  },
  `select d.space_no as "spaceNo", k.space_id as "spaceId", d.record_id as "recordId", p.id, p.name, p.desk, p.roles
   from desk_seen d join space_key k using (space_no) join person_name p on p.id = d.assigned_to
   where d.assigned_to is not null and d.seen_at is null order by d.space_no, d.record_id`,
);

const TAKE_BACK = statement(
  { recordId: uuid },
  `with back as (
     update desk_seen set assigned_to = null, assigned_by = null
     where space_no = $1 and record_id = $2 and assigned_to = $3 and seen_at is null returning record_id)
   select record_id as "recordId" from back`,
);

/** Positions that are looked at of one sender: who seals more makes nobody count them. */
const MOST_COUNTED = 1000;

const COLUMNS = {
  spaceId: uuid,
  recordId: filled(uuid),
  member: filled(text),
  t: filled(int8),
  values: int4,
  sealed: int4,
  sealedFrom: nullable(int8),
  sealedTo: nullable(int8),
  assignedTo: nullable(text),
};

const LOCKED = `
  select record_id, first_position, assigned_to from desk_seen
  where space_no = $1 and record_id = any($2::uuid[]) and seen_at is null order by record_id for update`;

/**
 * What is here of the records of `d`. What is sealed of a sender is counted once for each chunk, from the first of its records among these,
 * over so many positions at most.
 */
const WHAT_IS_HERE = `
  came as materialized (
     select d.*, l.sender, l.t from d join log_message l on l.space_no = $1 and l.position = d.first_position
   ), senders as materialized (
     select sender, min(first_position) as since from came group by sender
   ), behind as materialized (
     select s.sender, count(m.t)::int as sealed, min(m.t) as first_t, max(m.t) as last_t
     from senders s left join lateral (
       select m.t from log_message m
       where m.space_no = $1 and m.position > s.since and m.position <= s.since + ${MOST_COUNTED}
         and m.sender = s.sender and m.kind = 1 and m.verdict = 0 and not $3 = any(m.recipients)) m on true
     group by s.sender)
   select k.space_id as "spaceId", c.record_id as "recordId", c.sender as member, c.t, v.values, n.sealed,
     n.first_t as "sealedFrom", n.last_t as "sealedTo", c.assigned_to as "assignedTo"
   from came c join space_key k on k.space_no = $1 join behind n using (sender)
   cross join lateral (
     select count(*)::int as values from shown_statement v
     where v.space_no = $1 and v.record_id = c.record_id and v.retracted_position is null) v`;

const UNSEEN = statement(COLUMNS, `with d as materialized (${LOCKED}), ${WHAT_IS_HERE}`);

/** What was noted here is new to all and needs no lock. */
const ARRIVED = statement(
  COLUMNS,
  `with before as materialized (${LOCKED}), noted as (
     insert into desk_seen (space_no, record_id, first_position)
     select $1::int, m.record_id, min(m.position) from record_message m
     where m.space_no = $1 and m.record_id = any($2::uuid[])
     group by m.record_id having bool_and(m.sender <> $3) and min(m.position) >= $4::bigint
     on conflict (space_no, record_id) do nothing
     returning record_id, first_position, assigned_to
   ), d as materialized (select * from before union all select * from noted), ${WHAT_IS_HERE}`,
);

/** Whom nobody knows, such as a program, looks for no desk. */
const SEEN = statement(
  { recordId: uuid },
  `with seen as (
     update desk_seen set seen_by = $3, seen_at = $4
     where space_no = $1 and record_id = $2 and seen_at is null and exists (select from person_name where id = $3) returning record_id)
   select record_id as "recordId" from seen`,
);

const ASSIGN = statement(
  { recordId: uuid },
  `with given as (
     update desk_seen set assigned_to = $3, assigned_by = $4 where space_no = $1 and record_id = $2 and seen_at is null returning record_id)
   select record_id as "recordId" from given`,
);
