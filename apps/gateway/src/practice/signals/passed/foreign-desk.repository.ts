import { Injectable } from '@nestjs/common';
import { ExchangeIdentity } from '#libs/exchange';
import {
  all,
  bool,
  change,
  filled,
  first,
  int2,
  int4,
  json,
  jsonList,
  jsonShape,
  statement,
  text,
  uuid,
} from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import type { ObservedPeople, PassedThing } from './passed-signal.js';
import { COUNTS } from './passed-signal-states.js';

/** What another country asked of a signal that intake weighed. */
export interface SignalOrigin {
  readonly sender: string;
  readonly handling: number;
  readonly onward: boolean;
}

/** An accepted signal on its way to the own intake, under the id that it has there. */
export type ForeignAtDesk = NonNullable<Awaited<ReturnType<ForeignDeskRepository['next']>>>;

/** One that intake has, and of which it may say what became of it. */
export type OpenAtDesk = Awaited<ReturnType<ForeignDeskRepository['open']>>[number];

/** Keeps how far accepted signals of other countries are with the own intake. */
@Injectable()
export class ForeignDeskRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly identity: ExchangeIdentity,
  ) {}

  /** One that intake does not have and nobody answered: the first that was accepted, then what it refused, the longest ago. */
  next(refusedBefore: Date) {
    return first(this.dataSource, NEXT, [this.identity.member, refusedBefore]);
  }

  /** Those at intake that have no answer, the one that was asked about longest ago. */
  open(limit: number, askedBefore: Date) {
    return all(this.dataSource, OPEN, [this.identity.member, limit, askedBefore]);
  }

  async stands(
    tx: EntityManager,
    deskIds: readonly string[],
    state: 'waiting' | 'there' | 'refused',
    at: Date,
  ): Promise<void> {
    await change(tx, STANDS, [deskIds, state, at]);
  }

  /** Whether it is the first answer: what became of it goes back once. */
  async told(tx: EntityManager, deskId: string, at: Date): Promise<boolean> {
    return (await change(tx, TOLD, [this.identity.member, deskId, at])) > 0;
  }

  /** Of a signal that intake handed over; null where it is of this country. */
  origin(signalId: string): Promise<SignalOrigin | null> {
    return first(this.dataSource, ORIGIN, [signalId]);
  }
}

const texts = jsonList((one) => String(one));
const SIGNAL = 'signal_acceptance w join passed_signal p using (space_no, sender, signal_id)';
const WITHOUT_ANSWER = `p.recipient = $1 and not exists (select from passed_signal_answer a where ${COUNTS})
   and not exists (select from pending_message m
     where m.space_no = p.space_no and m.subject = 'passed-signal:' || p.sender || '.' || p.signal_id and m.state in ('pending', 'waiting', 'held'))`;

const NEXT = statement(
  {
    deskId: filled(uuid),
    seen: text,
    when: text,
    places: json(texts),
    persons: json(jsonList(jsonShape<ObservedPeople>({ count: 'number', age: 'string' }))),
    things: json(jsonList(jsonShape<PassedThing>({ kind: 'string', said: 'string' }))),
    forms: json(texts),
  },
  `select w.desk_id as "deskId", p.seen, p.seen_when as "when", p.places, p.persons, p.things, p.forms from ${SIGNAL}
   where (w.desk_state = 'waiting' or (w.desk_state = 'refused' and w.desk_at < $2)) and ${WITHOUT_ANSWER}
   order by w.desk_state <> 'waiting', w.desk_at nulls first, w.at limit 1`,
);
const OPEN = statement(
  { deskId: filled(uuid), spaceNo: int4, spaceId: uuid, sender: text, signalId: uuid },
  `select w.desk_id as "deskId", w.space_no as "spaceNo", k.space_id as "spaceId", w.sender, w.signal_id as "signalId"
   from ${SIGNAL} join space_key k using (space_no)
   where w.desk_state = 'there' and w.desk_at < $3 and ${WITHOUT_ANSWER} order by w.desk_at limit $2`,
);
const STANDS = statement(
  {},
  "update signal_acceptance set desk_state = $2, desk_at = $3 where desk_id = any($1::uuid[]) and desk_state <> 'told'",
);
const TOLD = statement(
  {},
  `update signal_acceptance set desk_state = 'told', desk_at = $3
   where desk_id = $2 and desk_state = 'there' and exists (select from ${SIGNAL} where w.desk_id = $2 and ${WITHOUT_ANSWER})`,
);
const ORIGIN = statement(
  { sender: text, handling: int2, onward: bool },
  `select p.sender, p.handling, p.onward from ${SIGNAL} where w.desk_id = $1`,
);
