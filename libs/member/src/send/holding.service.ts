import { Injectable } from '@nestjs/common';
import { Duties } from '#libs/inbox';
import type { EntityManager } from 'typeorm';
import type { CaseEntry } from '../door/case-door.js';
import { Audience } from './audience.service.js';
import type { Sent } from './case-message.js';
import { type Due, HeldActs, type HeldRequest } from './held-acts.js';
import type { HoldSeconds } from './hold-seconds.js';
import type { Planned } from './planned.js';
import { SendToCase } from './send-to-case.service.js';
import type { PendingMessage } from './subject-locks.repository.js';

/** A request that may be held, once what it does was planned and admitted. */
export interface Holdable {
  readonly kind: string;
  readonly request: HeldRequest;
  /** Id of one of its messages. */
  readonly holdId: string;
  readonly plans: readonly Planned[];
  /** What is pending about what it speaks of, as it was read with the lock. */
  readonly pending: readonly PendingMessage[];
  readonly seconds: HoldSeconds | undefined;
  /** Null where a person asks, and not a hold that ends. */
  readonly due: Due | null;
}

/** Keeps what a person sends by one key or one click back for some seconds: nothing of it is in the outbox. */
@Injectable()
export class Holding {
  constructor(
    private readonly acts: HeldActs,
    private readonly audience: Audience,
    private readonly sending: SendToCase,
    private readonly duties: Duties,
  ) {}

  /**
   * Holds it where its author wants so, or where something is held before it that speaks about the same: it waits behind that. Null where it
   * leaves now. Must be called before anything else is written.
   *
   * @throws ExchangeError MESSAGE_INVALID
   */
  async hold(tx: EntityManager, entry: CaseEntry, one: Holdable): Promise<readonly Sent[] | null> {
    const { kind, request, holdId, plans, pending, due } = one;
    const messages = plans.flatMap((plan) => plan.messages);
    // An answer to an urgent request rings as well, and yet its author may take it back.
    const isUrgent = messages.some(({ urgent, holds }) => urgent && holds === undefined);
    const seconds = isUrgent ? 0 : (one.seconds ?? 0);
    if (due !== null || (seconds === 0 && !pending.some(({ held }) => held))) return null;
    this.sending.check(messages);
    const answered = messages.flatMap(({ holds: key, messageId }) => (key === undefined ? [] : [{ key, messageId }]));
    if (answered.length > 0) await this.duties.hold(tx, answered);
    const foreseen = await this.audience.foreseen(tx, entry, plans);
    return this.acts.keep(tx, entry, { holdId, kind, request, messages, seconds, isUrgent, foreseen });
  }

  /** The same request of the same person, where it is held: who asks twice is answered as the first time. */
  same(
    tx: EntityManager,
    entry: CaseEntry,
    asked: Pick<Holdable, 'kind' | 'request'>,
  ): Promise<readonly Sent[] | null> {
    return this.acts.same(tx, entry, asked);
  }
}
