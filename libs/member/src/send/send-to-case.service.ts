import { Injectable } from '@nestjs/common';
import { Exchange } from '#libs/exchange/sending';
import { Duties } from '#libs/inbox';
import type { EntityManager } from 'typeorm';
import type { CaseEntry } from '../door/case-door.js';
import { Audience } from './audience.service.js';
import { type CaseMessage, outgoingOf, type Sent } from './case-message.js';
import { Gate } from './gate.js';
import type { Due } from './held-acts.js';
import { MessageGates } from './message-gates.js';
import { MessageRules } from './message-rules.js';
import type { Planned } from './planned.js';
import { type PendingMessage, SubjectLocks } from './subject-locks.repository.js';

/** What a person wants to send at once. */
export interface Wanted {
  readonly plans: readonly Planned[];
  /** Of what the person was shown beforehand. */
  readonly token: string | undefined;
  /** Of a hold that ends: what was foreseen then stands for what was shown. */
  readonly due?: Due | null;
}

/** The one way for people to say something in a case: under a lock of what it is about, and through the gate. */
@Injectable()
export class SendToCase {
  constructor(
    private readonly locks: SubjectLocks,
    private readonly gates: MessageGates,
    private readonly gate: Gate,
    private readonly exchange: Exchange,
    private readonly duties: Duties,
    private readonly audience: Audience,
    private readonly rules: MessageRules,
  ) {}

  /** Locks subjects for this transaction, and returns what is held, waits or is on its way about each, in the order of acceptance. */
  lock(
    tx: EntityManager,
    { spaceNo }: CaseEntry,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PendingMessage[]>> {
    return this.locks.lock(tx, spaceNo, subjects);
  }

  /** As `lock`, for a hold that ends: it was the first of all that is held about them, so what still is comes after it. */
  async lockDue(
    tx: EntityManager,
    entry: CaseEntry,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PendingMessage[]>> {
    const pending = await this.lock(tx, entry, subjects);
    return new Map([...pending].map(([subject, of]) => [subject, of.filter(({ held }) => !held)]));
  }

  /** As `lock`, without a lock: for who asks what would become of something. */
  look(
    tx: EntityManager,
    { spaceNo }: CaseEntry,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PendingMessage[]>> {
    return this.locks.look(tx, spaceNo, subjects);
  }

  /**
   * Lets what was planned be sent, as it was shown where the request carries the token of that. Before anything is written.
   *
   * @throws AudienceChanged; AccessError ACCESS_DENIED; as the rules of features
   */
  async admit(tx: EntityManager, entry: CaseEntry, { plans, token, due = null }: Wanted): Promise<void> {
    if (token !== undefined && due === null) await this.audience.require(tx, entry, plans, token);
    for (const { refusal } of plans) if (refusal) throw refusal.error;
    const messages = plans.flatMap((plan) => plan.messages);
    await this.rules.require(tx, entry, messages);
    if (due !== null) await this.audience.requireForeseen(tx, entry, plans, due.foreseen);
  }

  /** Checks messages that others of the same work must not fail with. @throws ExchangeError MESSAGE_INVALID */
  check(messages: readonly CaseMessage[]): void {
    for (const message of messages) this.exchange.check(message);
  }

  /** As `send`, for one message. */
  async sendOne(tx: EntityManager, entry: CaseEntry, message: CaseMessage): Promise<Sent> {
    const [sent] = await this.send(tx, entry, [message]);
    if (!sent) throw new Error('a message became nothing');
    return sent;
  }

  /**
   * Must be the last call of the work of a transaction. Answers are in the order of the messages.
   *
   * @throws ExchangeError MESSAGE_INVALID, RECIPIENT_UNKNOWN; as the rules of features
   */
  async send(tx: EntityManager, entry: CaseEntry, messages: readonly CaseMessage[]): Promise<readonly Sent[]> {
    await this.rules.require(tx, entry, messages);
    const free = messages.filter((message) => this.gates.isFree(message));
    const asked = messages.filter((message) => !free.includes(message));
    for (const { schema, disclosure } of asked) this.gates.require(schema.typeName, disclosure.type);
    const held = messages.flatMap(({ holds, messageId }) => (holds === undefined ? [] : [{ key: holds, messageId }]));
    if (held.length > 0) await this.duties.hold(tx, held);
    const said = free.filter(({ texts }) => texts.size > 0);
    if (said.length > 0) await this.gate.requireNameless(tx, entry, said);
    const right = { author: entry.by.id, basis: 'ungated', approvalId: null } as const;
    await this.exchange.submit(tx, ...free.map((message) => outgoingOf(entry.spaceId, message, right)));
    const sent = asked.length === 0 ? [] : await this.gate.pass(tx, entry, asked);
    const waiting = new Set(sent.flatMap(({ messageId, state }) => (state === 'accepted' ? [] : [messageId])));
    return messages.map(({ messageId }) => ({
      messageId,
      state: waiting.has(messageId) ? 'waiting-for-approval' : 'accepted',
    }));
  }
}
