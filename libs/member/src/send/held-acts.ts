import type { Action } from '#libs/vocabulary';
import type { EntityManager } from 'typeorm';
import type { CaseEntry } from '../door/case-door.js';
import type { CaseMessage, Sent } from './case-message.js';
import type { HoldSeconds } from './hold-seconds.js';

/** A request as it is kept while it is held. Its `id` is what its messages are named by; two that differ in it alone are the same. */
export type HeldRequest = { readonly id: string } & Readonly<Record<string, unknown>>;

/** What a request says, without what it says of its sending: whoever presses twice says the same. */
export function saidIn(dto: object): object {
  return Object.fromEntries(Object.entries(dto).filter(([name]) => name !== 'token' && name !== 'hold'));
}

/** Something held whose time is over: what it does now must be what was foreseen. */
export interface Due {
  /** What sending did to each member when it was held. */
  readonly foreseen: string;
}

/** How a feature sends what was held, and what it takes back with it. */
export interface HeldKind {
  /** The door that it goes through, again. */
  readonly action: Action;
  /** It begins what it speaks about: where it is given back, nothing is there. */
  readonly begins?: true;
  /** Does the request as if it came now, from its plan on. @throws what the request would */
  send(tx: EntityManager, entry: CaseEntry, request: HeldRequest, due: Due): Promise<readonly Sent[]>;
  /** Takes back what asking left beside the message; nothing where there is no such thing. */
  undo?(tx: EntityManager, request: HeldRequest): Promise<void>;
}

/** What a person sent, and may still take back. */
export interface NewHeldAct {
  /** Id of one of its messages, by which it is found once it was sent. */
  readonly holdId: string;
  readonly kind: string;
  readonly request: HeldRequest;
  readonly messages: readonly CaseMessage[];
  readonly seconds: HoldSeconds;
  /** Lets all go at once that is held before it and speaks about the same. */
  readonly isUrgent: boolean;
  readonly foreseen: string;
}

/** Keeps what is held. Bound by the service, beside its gate. */
export abstract class HeldActs {
  /** It ends no sooner than what is held before it and speaks about the same. The caller has locked what it speaks about. */
  abstract keep(tx: EntityManager, entry: CaseEntry, act: NewHeldAct): Promise<readonly Sent[]>;

  /** The same request of the same person, where it is held. */
  abstract same(
    tx: EntityManager,
    entry: CaseEntry,
    asked: Pick<NewHeldAct, 'kind' | 'request'>,
  ): Promise<readonly Sent[] | null>;
}
