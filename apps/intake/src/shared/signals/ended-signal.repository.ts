import { Injectable } from '@nestjs/common';
import { all, change, openText, statement, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { SignalState } from './stored-signal.js';

/** A signal whose time is over. */
export interface EndedSignal {
  readonly signalId: string;
  /** How it ended. */
  readonly state: SignalState;
}

/** Signals that nobody has to decide any more, whose time is over. */
@Injectable()
export class EndedSignalRepository {
  /** Holds some of those that were to be kept until the day before, the longest over first. */
  over(tx: EntityManager, today: string, limit: number): Promise<readonly EndedSignal[]> {
    return all(tx, OVER, [today, limit]);
  }

  /** What was told goes, and what officers wrote about it; steps, codes and counts stay, and a switch of sphere as the legal ground of what was sent. */
  async purge(tx: EntityManager, signalId: string): Promise<void> {
    await change(tx, PURGE, [signalId]);
    await tx.query(FORGET_WORDS.text, [signalId]);
  }
}

const OVER = statement(
  { signalId: uuid, state: openText<SignalState>() },
  `select signal_id as "signalId", state from signal
   where state in ('ROUTED', 'CONTEXT_ONLY', 'DISMISSED') and retention_until < $1::date
   order by retention_until, signal_id limit $2 for update skip locked`,
);
const PURGE = statement({}, "update signal set state = 'PURGED', content = null where signal_id = $1");
const FORGET_WORDS = statement({}, 'select from forget_words($1::uuid)');
