import { Injectable } from '@nestjs/common';
import type { CaseEntry, Entered } from '#libs/member';
import {
  all,
  bool,
  change,
  filled,
  first,
  int2,
  int8,
  json,
  jsonList,
  jsonShape,
  nullable,
  oneOf,
  openText,
  type Queries,
  statement,
  text,
  ts,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { PASSING_STATES } from './passed-signal-view.js';
import { SIGNAL_OUTCOMES, SIGNAL_REASONS } from '../answers/signal-answer.js';
import { type PassedName, passedSubject } from './passed-id.js';
import { COUNTS } from './passed-signal-states.js';
import type { ObservedPeople, PassedThing, ReporterName } from './passed-signal.js';

/** Places where one of this country was passed to that its page shows. */
const MOST_PASSINGS = 50;

/** Whose act. */
interface By {
  readonly byId: string;
  readonly byName: string;
  readonly at: Date;
}

/** One of this country that somebody passes to another. */
interface NewPassing extends By {
  readonly passedId: string;
  readonly signalId: string;
  readonly recipient: string;
}

/** One of another country that somebody accepts. */
interface Acceptance extends PassedName, By {
  /** Under which id the desk of this country weighs it; null where a person answers it. */
  readonly deskId: string | null;
}

/** Reads the signals that were passed, and keeps who at home passed or accepted one. */
@Injectable()
export class PassedSignalRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Of this country and to it, the newest first. */
  page(spaceNo: Entered, own: string, { before, limit }: { readonly before: string | null; readonly limit: number }) {
    return all(this.dataSource, PAGE, [spaceNo, own, before, limit]);
  }

  /** One of this country or to it; null for any other. */
  one(spaceNo: Entered, { own, sender, id }: PassedName & { readonly own: string }, db: Queries = this.dataSource) {
    return first(db, ONE, [spaceNo, own, sender, id, passedSubject({ sender, id })]);
  }

  /** Whether it is the first: one acceptance is kept. */
  async accept(
    tx: EntityManager,
    spaceNo: Entered,
    { sender, id, byId, byName, at, deskId }: Acceptance,
  ): Promise<boolean> {
    return (await first(tx, ACCEPT, [spaceNo, sender, id, byId, byName, at, deskId])) !== null;
  }

  async notePassing(
    tx: EntityManager,
    { spaceNo, spaceId }: Pick<CaseEntry, 'spaceNo' | 'spaceId'>,
    { passedId, signalId, recipient, byId, byName, at }: NewPassing,
  ): Promise<void> {
    await change(tx, NOTE_PASSING, [passedId, spaceNo, spaceId, signalId, recipient, byId, byName, at]);
  }

  /** Where a signal of this country was passed to, the newest first. */
  passings(signalId: string, own: string) {
    return all(this.dataSource, PASSINGS, [signalId, own, MOST_PASSINGS]);
  }
}

const LINE = {
  sender: text,
  signalId: uuid,
  recipient: text,
  position: int8,
  at: filled(ts),
  acceptedAt: nullable(ts),
  acceptedBy: nullable(text),
  outcome: nullable(oneOf(...SIGNAL_OUTCOMES)),
};
const texts = jsonList((one) => String(one));
const CONTENT = {
  messageId: uuid,
  reporter: openText<ReporterName>(),
  seen: text,
  when: text,
  places: json(texts),
  persons: json(jsonList(jsonShape<ObservedPeople>({ count: 'number', age: 'string' }))),
  things: json(jsonList(jsonShape<PassedThing>({ kind: 'string', said: 'string' }))),
  forms: json(texts),
  handling: int2,
  onward: bool,
  reason: nullable(oneOf(...SIGNAL_REASONS)),
  answeredAt: nullable(ts),
  isAnswering: filled(bool),
  isAtDesk: filled(bool),
};

const LINE_COLUMNS = `p.sender, p.signal_id as "signalId", p.recipient, p.position, to_timestamp(p.t / 1000.0) as at,
   w.at as "acceptedAt", w.by_name as "acceptedBy", a.outcome`;
const FROM = `passed_signal p
   left join signal_acceptance w on w.space_no = p.space_no and w.sender = p.sender and w.signal_id = p.signal_id
   left join passed_signal_answer a on ${COUNTS}`;

const PAGE = statement(
  LINE,
  `select ${LINE_COLUMNS} from ${FROM}
   where p.space_no = $1 and $2 in (p.sender, p.recipient) and ($3::bigint is null or p.position < $3)
   order by p.position desc limit $4`,
);
const ONE = statement(
  { ...LINE, ...CONTENT },
  `select ${LINE_COLUMNS}, p.message_id as "messageId", p.reporter, p.seen, p.seen_when as "when", p.places, p.persons, p.things, p.forms, p.handling,
     p.onward, a.reason, to_timestamp(a.t / 1000.0) as "answeredAt",
     exists (select from pending_message m where m.space_no = p.space_no and m.subject = $5 and m.state in ('pending', 'waiting', 'held')) as "isAnswering",
     coalesce(w.desk_state <> 'refused', false) as "isAtDesk"
   from ${FROM}
   where p.space_no = $1 and $2 in (p.sender, p.recipient) and p.sender = $3 and p.signal_id = $4`,
);
const ACCEPT = statement(
  { signalId: uuid },
  `insert into signal_acceptance (space_no, sender, signal_id, by_id, by_name, at, desk_id, desk_state)
   values ($1, $2, $3, $4, $5, $6, $7, case when $7::uuid is not null then 'waiting' end)
   on conflict (space_no, sender, signal_id) do nothing returning signal_id as "signalId"`,
);
const NOTE_PASSING = statement(
  {},
  `insert into signal_passing (passed_id, space_no, space_id, signal_id, recipient, by_id, by_name, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
/** It left once its record stands on the log, whether or not this gateway could open it since. */
const PASSINGS = statement(
  {
    passedId: uuid,
    spaceId: uuid,
    recipient: text,
    byName: text,
    at: ts,
    state: filled(oneOf(...PASSING_STATES)),
    outcome: nullable(oneOf(...SIGNAL_OUTCOMES)),
  },
  `select g.passed_id as "passedId", g.space_id as "spaceId", g.recipient, g.by_name as "byName", g.at,
     case when exists (select from log_message l where l.space_no = g.space_no and l.message_id = g.passed_id and l.sender = $2 and l.verdict = 0)
       then 'sent' else coalesce(
         (select case m.state when 'held' then 'pending' else m.state end from pending_message m
          where m.message_id = g.passed_id and m.state in ('pending', 'waiting', 'held') limit 1), 'stopped') end as state,
     a.outcome
   from signal_passing g
   left join passed_signal p on p.space_no = g.space_no and p.sender = $2 and p.signal_id = g.passed_id
   left join passed_signal_answer a on a.space_no = g.space_no and a.origin = $2 and a.signal_id = g.passed_id and a.answerer = g.recipient
     and (p.position is null or a.position > p.position)
   where g.signal_id = $1 order by g.at desc limit $3`,
);
