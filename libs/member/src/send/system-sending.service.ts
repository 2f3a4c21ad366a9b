import { Injectable } from '@nestjs/common';
import { ExchangeError } from '#libs/exchange';
import { Exchange, type OutgoingMessage } from '#libs/exchange/sending';
import { first, statement, uuid } from '#libs/persistence';
import type { EntityManager } from 'typeorm';
import type { Unattended } from '../door/unattended.js';
import { type CaseMessage, outgoingOf, type Sent } from './case-message.js';
import { Gate } from './gate.js';
import { MessageGates } from './message-gates.js';
import { type PendingMessage, SubjectLocks } from './subject-locks.repository.js';

/** Sends what this member owes the others without a person. */
@Injectable()
export class SystemSending {
  constructor(
    private readonly locks: SubjectLocks,
    private readonly gates: MessageGates,
    private readonly gate: Gate,
    private readonly exchange: Exchange,
  ) {}

  /** As `SendToCase.lock`. */
  lock(
    tx: EntityManager,
    spaceNo: number,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PendingMessage[]>> {
    return this.locks.lock(tx, spaceNo, subjects);
  }

  /**
   * Sends messages of one space whose types need no approval. Must be the last statement of the caller's transaction.
   *
   * @throws Error for a type that its descriptor does not call ungated; ExchangeError as `Exchange.submit`
   */
  async send(tx: EntityManager, ...outgoing: readonly OutgoingMessage[]): Promise<void> {
    for (const message of outgoing) this.gates.requireUngated(message);
    await this.exchange.submit(tx, ...outgoing);
  }

  /**
   * Sends a message that a standing approval covers; else nothing is sent and nothing held, and the caller says so. Must be the last
   * statements of the caller's transaction.
   *
   * @throws ExchangeError SPACE_UNKNOWN, MESSAGE_INVALID, RECIPIENT_UNKNOWN
   */
  async underStanding(tx: EntityManager, spaceNo: Unattended, message: CaseMessage): Promise<Sent | null> {
    this.gates.require(message.schema.typeName, message.disclosure.type);
    const right = await this.gate.covers(tx, spaceNo, message);
    if (right === null) return null;
    const space = await first(tx, SPACE_ID, [spaceNo]);
    if (!space) throw new ExchangeError('SPACE_UNKNOWN', 'no space with this number at this gateway');
    await this.exchange.submit(tx, outgoingOf(space.space_id, message, right));
    return { messageId: message.messageId, state: 'accepted' };
  }
}

const SPACE_ID = statement({ space_id: uuid }, 'select space_id from space_key where space_no = $1');
