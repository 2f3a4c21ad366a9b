import type { Statement } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { OpenedMessage } from './applier.js';

/** What a chunk of live records brought, once its rows are written. */
export interface LiveChunk {
  readonly spaceNo: number;
  /** Opened, and refused by nobody here; in log order. */
  readonly messages: readonly OpenedMessage[];
  /** Members that began to take part by publishing the charter in force. */
  readonly joined: readonly { readonly member: string; readonly position: bigint }[];
}

/** Tells by one row whether a reactor may have something to send. */
export type DueLook = Statement<{ readonly isDue: boolean }>;

/**
 * Sends what live records demand in answer. What is due is a row of its own, stored with the effect of the record, so a
 * crash loses none, and a rebuild asks for none.
 */
export abstract class Reactor {
  /** Asked before each `react`, so it must say yes to all that `react` would take. Null for one that never sends. */
  abstract readonly due: DueLook | null;
  /** Writes down what is due, as the last part of the transaction that applies the chunk. Answers how many rows it noted. */
  abstract note(tx: EntityManager, chunk: LiveChunk): Promise<number>;
  /** Sends a bounded part of what is due, in a transaction of its own. Answers how many rows it settled. */
  abstract react(tx: EntityManager): Promise<number>;
}

/** The reactors of the features. */
export class ReactorRegistry {
  constructor(readonly reactors: readonly Reactor[]) {}

  /** Answers how many rows were noted. */
  async note(tx: EntityManager, chunk: LiveChunk): Promise<number> {
    let noted = 0;
    for (const reactor of this.reactors) noted += await reactor.note(tx, chunk);
    return noted;
  }
}
