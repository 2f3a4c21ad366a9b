import { Injectable } from '@nestjs/common';
import { all, change, first, nullable, oneOf, statement, text, ts, uuid } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { ANSWER_STATES, SIGNAL_OUTCOMES, SIGNAL_REASONS, type SignalAnswer } from './signal-answer.js';

/** An answer as it goes to intake: nobody's name is in it. */
export interface OutgoingAnswer {
  readonly signalId: string;
  readonly outcome: string;
  readonly reason: string | null;
}

/** Keeps what was answered to signals, until intake has it and after. */
@Injectable()
export class SignalAnswerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether it is the first: one is given. */
  async add(
    tx: EntityManager,
    signalId: string,
    { outcome, reason, byId, byName, at }: Omit<SignalAnswer, 'state'> & { readonly byId: string },
  ): Promise<boolean> {
    return (await first(tx, ADD, [signalId, outcome, reason, byId, byName, at])) !== null;
  }

  of(signalId: string): Promise<SignalAnswer | null> {
    return first(this.dataSource, OF, [signalId]);
  }

  /** What intake was not asked yet, the first that was given; then what it did not know or refused and is asked again, the longest ago. */
  waiting({ limit, givenAfter, askedBefore, refusedBefore }: AskedAgain): Promise<readonly OutgoingAnswer[]> {
    return all(this.dataSource, WAITING, [limit, givenAfter, askedBefore, refusedBefore]);
  }

  /** Intake was told these, and knows nothing of those. */
  async went(tx: EntityManager, { signalIds, unknown, at }: Went): Promise<void> {
    await change(tx, WENT, [signalIds, unknown, at]);
  }

  /** Intake was asked for this one alone and refused it. */
  async refused(tx: EntityManager, signalId: string, at: Date): Promise<void> {
    await change(tx, REFUSED, [signalId, at]);
  }
}

interface AskedAgain {
  readonly limit: number;
  /** What was given before stays unknown. */
  readonly givenAfter: Date;
  /** As of when intake did not know it. */
  readonly askedBefore: Date;
  /** As of when intake refused it. */
  readonly refusedBefore: Date;
}

interface Went {
  readonly signalIds: readonly string[];
  readonly unknown: readonly string[];
  readonly at: Date;
}

const ADD = statement(
  { signalId: uuid },
  `insert into signal_answer (signal_id, outcome, reason, by_id, by_name, at) values ($1, $2, $3, $4, $5, $6)
   on conflict (signal_id) do nothing returning signal_id as "signalId"`,
);
const OF = statement(
  {
    outcome: oneOf(...SIGNAL_OUTCOMES),
    reason: nullable(oneOf(...SIGNAL_REASONS)),
    byName: text,
    at: ts,
    state: oneOf(...ANSWER_STATES),
  },
  'select outcome, reason, by_name as "byName", at, state from signal_answer where signal_id = $1',
);
const WAITING = statement(
  { signalId: uuid, outcome: text, reason: nullable(text) },
  `select signal_id as "signalId", outcome, reason from signal_answer
   where state <> 'told'
     and (state = 'waiting' or (state = 'unknown' and at > $2 and told_at < $3) or (state = 'refused' and told_at < $4))
   order by state <> 'waiting', told_at nulls first, at, signal_id limit $1`,
);
const WENT = statement(
  {},
  `update signal_answer set told_at = $3, state = case when signal_id = any($2::uuid[]) then 'unknown' else 'told' end
   where signal_id = any($1::uuid[]) and state <> 'told'`,
);
const REFUSED = statement(
  {},
  "update signal_answer set told_at = $2, state = 'refused' where signal_id = $1 and state <> 'told'",
);
