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

/**
 * Sends what live records demand in answer. What is due is a row of its own, stored with the effect of the record, so a
 * crash loses none, and a rebuild asks for none.
 */
export abstract class Reactor {
  /** Writes down what is due, as the last part of the transaction that applies the chunk. */
  abstract note(tx: EntityManager, chunk: LiveChunk): Promise<void>;
  /** Sends a bounded part of what is due, in a transaction of its own. Answers how many rows it settled. */
  abstract react(tx: EntityManager): Promise<number>;
}

/** The reactors of the features. */
export class ReactorRegistry {
  constructor(readonly reactors: readonly Reactor[]) {}

  async note(tx: EntityManager, chunk: LiveChunk): Promise<void> {
    for (const reactor of this.reactors) await reactor.note(tx, chunk);
  }
}
