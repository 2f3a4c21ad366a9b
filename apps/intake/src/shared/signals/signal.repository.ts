import { Injectable } from '@nestjs/common';
import {
  all,
  array,
  bool,
  change,
  first,
  int4,
  json,
  jsonObject,
  jsonShape,
  nullable,
  one,
  openText,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { Lane, SignalContent } from './new-signal.js';
import type {
  FirstSaid,
  SignalEvent,
  SignalHead,
  SignalRoute,
  SignalState,
  SphereSwitch,
  StoredSignal,
} from './stored-signal.js';

/** Who takes a step, and when. */
export interface StepBy {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

/** A step that is noted. */
export interface NewEvent {
  readonly kind: string;
  readonly code?: string | null;
  readonly detail?: object;
  readonly by: StepBy;
}

/** A place in the order of one lane. */
export interface LanePlace {
  readonly priority: string;
  /** Such as 2026-11-28T09:00:00.000Z, or `infinity` where it has no term. */
  readonly due: string;
  readonly signalId: string;
}

/** A place in the order in which signals came. */
export interface CamePlace {
  readonly at: Date;
  readonly signalId: string;
}

/** What is read of a lane. */
interface LaneAsked {
  readonly after: LanePlace;
  readonly limit: number;
  /** What people of this organisation told alone; null for all. */
  readonly of: string | null;
}

/** How much waits in one lane of a priority. */
export interface QueueCount {
  readonly priority: string;
  readonly lane: string;
  readonly waiting: number;
}

/** What waits in a priority, and what of it is late. */
export interface LateCount {
  readonly priority: string;
  readonly waiting: number;
  /** Those whose time is over. */
  readonly late: number;
  /** When the time of the first of them was over. */
  readonly lateSince: Date | null;
}

/** Signals as the desk reads and decides them. */
@Injectable()
export class SignalRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What waits in a lane behind a place, most pressing first: priority, then when it is due. */
  waiting(lane: Lane, { after, limit, of }: LaneAsked): Promise<readonly StoredSignal[]> {
    return all(this.dataSource, WAITING, [lane, after.priority, after.due, after.signalId, limit, of]);
  }

  /** How much waits, by priority and lane; of an organisation, or of all where it is null. */
  counts(of: string | null): Promise<readonly QueueCount[]> {
    return all(this.dataSource, COUNTS, [of]);
  }

  /** How much waits and is late, the most pressing priority first. */
  late(now: Date): Promise<readonly LateCount[]> {
    return all(this.dataSource, LATE, [now]);
  }

  /** When the last report came; null where none did so far. */
  async lastReportAt(): Promise<Date | null> {
    return (await one(this.dataSource, LAST)).at;
  }

  /** Those of some ids, in no order. */
  heads(signalIds: readonly string[]): Promise<readonly SignalHead[]> {
    return all(this.dataSource, HEADS, [signalIds]);
  }

  /** Those of some ids with what they say, in no order. */
  all(signalIds: readonly string[]): Promise<readonly StoredSignal[]> {
    return all(this.dataSource, WHOLES, [signalIds]);
  }

  /** Those of some classes behind a place, as they came; none that is in quarantine or of which nothing is kept. */
  came(classes: readonly string[], { at, signalId }: CamePlace, limit: number): Promise<readonly StoredSignal[]> {
    return all(this.dataSource, CAME, [classes, at, signalId, limit]);
  }

  find(signalId: string): Promise<StoredSignal | null> {
    return first(this.dataSource, FIND, [signalId]);
  }

  /** Holds a signal until the transaction ends, so that two people do not decide at once. */
  lock(tx: EntityManager, signalId: string): Promise<StoredSignal | null> {
    return first(tx, LOCK, [signalId]);
  }

  async events(signalId: string, db: Queries = this.dataSource): Promise<readonly SignalEvent[]> {
    return all(db, EVENTS, [signalId]);
  }

  /** Of those of a class among some ids: what the desk or who investigates said first, or how it ended. */
  firstSaid(signalIds: readonly string[], ofClass: string): Promise<readonly FirstSaid[]> {
    return all(this.dataSource, FIRST_SAID, [signalIds, ofClass]);
  }

  async routes(signalId: string, db: Queries = this.dataSource): Promise<readonly SignalRoute[]> {
    return all(db, ROUTES, [signalId]);
  }

  async switches(signalId: string, db: Queries = this.dataSource): Promise<readonly SphereSwitch[]> {
    return all(db, SWITCHES, [signalId]);
  }

  /** Gives a number the first time. */
  async moveTo(tx: EntityManager, signalId: string, state: SignalState): Promise<void> {
    await change(tx, MOVE, [signalId, state]);
  }

  /** Until which day it is kept, now that it ended. */
  async keepUntil(tx: EntityManager, signalId: string, day: string): Promise<void> {
    await change(tx, KEEP_UNTIL, [signalId, day]);
  }

  async note(tx: EntityManager, signalId: string, { kind, code = null, detail = {}, by }: NewEvent): Promise<void> {
    await tx.query(NOTE.text, [signalId, kind, by.at, by.id, by.name, code, JSON.stringify(detail)]);
  }

  /** Does nothing where it was sent there before. */
  async addRoute(
    tx: EntityManager,
    signalId: string,
    { target, rules, by }: { target: string; rules: readonly string[]; by: StepBy },
  ): Promise<void> {
    await tx.query(ADD_ROUTE.text, [signalId, target, rules, by.id, by.at]);
  }

  async addSwitch(
    tx: EntityManager,
    signalId: string,
    made: Pick<SphereSwitch, 'switchId' | 'basis' | 'authority' | 'decidedOn'> & { readonly by: StepBy },
  ): Promise<void> {
    const { switchId, basis, authority, decidedOn, by } = made;
    await tx.query(ADD_SWITCH.text, [switchId, signalId, basis, authority, decidedOn, by.id, by.name, by.at]);
  }

  async fetched(tx: EntityManager, signalId: string, { target, at }: { target: string; at: Date }): Promise<void> {
    await change(tx, FETCHED, [signalId, target, at]);
  }
}

const HEAD = {
  signalId: uuid,
  no: nullable(text),
  class: text,
  formVersion: int4,
  receivedAt: ts,
  dueAt: nullable(ts),
  language: text,
  priority: text,
  child: bool,
  danger: bool,
  lane: text,
  organisation: nullable(text),
  state: openText<SignalState>(),
};

const HEAD_COLUMNS = `signal_id as "signalId", no::text, class, form_version as "formVersion", received_at as "receivedAt", due_at as "dueAt",
  language, priority, child, danger, lane, organisation, state`;

const contentShape = jsonShape<SignalContent>({ answers: 'object' });
const WHOLE = { ...HEAD, content: nullable(json(contentShape)) };

const WAITING = statement(
  WHOLE,
  `select ${HEAD_COLUMNS}, content from signal where state in ('RECEIVED', 'SCREENED', 'WEIGHED', 'QUARANTINED')
     and lane = $1 and (priority, coalesce(due_at, 'infinity'), signal_id) > ($2, $3::timestamptz, $4::uuid)
     and ($6::text is null or organisation = $6)
   order by priority, coalesce(due_at, 'infinity'), signal_id limit $5`,
);
const CAME = statement(
  WHOLE,
  `select ${HEAD_COLUMNS}, content from signal where class = any($1::text[]) and state not in ('QUARANTINED', 'PURGED')
     and (received_at, signal_id) > ($2::timestamptz, $3::uuid) order by received_at, signal_id limit $4`,
);
const COUNTS = statement(
  { priority: text, lane: text, waiting: int4 },
  `select priority, lane, count(*)::integer as waiting from signal where state in ('RECEIVED', 'SCREENED', 'WEIGHED', 'QUARANTINED')
     and ($1::text is null or organisation = $1)
   group by priority, lane order by priority, lane desc`,
);
const LATE = statement(
  { priority: text, waiting: int4, late: int4, lateSince: nullable(ts) },
  `select priority, count(*)::integer as waiting, (count(*) filter (where due_at < $1))::integer as late,
     min(due_at) filter (where due_at < $1) as "lateSince"
   from signal where state in ('RECEIVED', 'SCREENED', 'WEIGHED', 'QUARANTINED') group by priority order by priority`,
);
const LAST = statement({ at: nullable(ts) }, 'select max(received_at) as at from signal');
const HEADS = statement(HEAD, `select ${HEAD_COLUMNS} from signal where signal_id = any($1::uuid[])`);
const WHOLES = statement(WHOLE, `select ${HEAD_COLUMNS}, content from signal where signal_id = any($1::uuid[])`);
const FIND = statement(WHOLE, `select ${HEAD_COLUMNS}, content from signal where signal_id = $1`);
const LOCK = statement(WHOLE, `select ${HEAD_COLUMNS}, content from signal where signal_id = $1 for update`);
const EVENTS = statement(
  { kind: text, at: ts, byId: text, byName: text, code: nullable(text), detail: json(jsonObject) },
  `select kind, at, by_id as "byId", by_name as "byName", code, detail from signal_event where signal_id = $1 order by n`,
);
const FIRST_SAID = statement(
  { signalId: uuid, kind: nullable(text), code: nullable(text), reason: nullable(text) },
  `select s.signal_id as "signalId", e.kind, e.code, e.detail->>'reason' as reason
   from signal s left join lateral (
     select kind, code, detail from signal_event
     where signal_id = s.signal_id and kind in ('FEEDBACK', 'ANSWERED', 'CONTEXT_ONLY', 'DISMISSED') order by n limit 1) e on true
   where s.signal_id = any($1::uuid[]) and s.class = $2`,
);
const ROUTES = statement(
  { target: text, rules: array(text), at: ts, fetchedAt: nullable(ts) },
  `select target, rules, at, fetched_at as "fetchedAt" from route where signal_id = $1 order by at, target`,
);
const SWITCHES = statement(
  { switchId: uuid, basis: text, authority: text, decidedOn: text, byName: text, at: ts },
  `select switch_id as "switchId", basis, authority, decided_on::text as "decidedOn", by_name as "byName", at
   from sphere_switch where signal_id = $1 order by at`,
);
const MOVE = statement(
  {},
  `update signal set state = $2, no = coalesce(no, nextval('signal_no')) where signal_id = $1`,
);
const KEEP_UNTIL = statement({}, 'update signal set retention_until = $2::date where signal_id = $1');
const NOTE = statement(
  {},
  `insert into signal_event (signal_id, n, kind, at, by_id, by_name, code, detail)
   select $1::uuid, coalesce(max(n), 0) + 1, $2::text, $3::timestamptz, $4::text, $5::text, $6::text, $7::jsonb from signal_event where signal_id = $1::uuid`,
);
const ADD_ROUTE = statement(
  {},
  `insert into route (signal_id, target, rules, by_id, at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
);
const ADD_SWITCH = statement(
  {},
  `insert into sphere_switch (switch_id, signal_id, basis, authority, decided_on, by_id, by_name, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const FETCHED = statement(
  {},
  `update route set fetched_at = $3 where signal_id = $1 and target = $2 and fetched_at is null`,
);
