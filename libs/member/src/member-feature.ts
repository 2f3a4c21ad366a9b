import type { Type } from '@nestjs/common';
import type { ApplierClass, Reactor } from '#libs/exchange';
import type { Feature } from '#libs/service';
import type { Action } from '#libs/vocabulary';

/** Message types of a feature, by their full names. */
export type MemberMessages = Readonly<Record<string, MemberMessage>>;

/** What a service says of a message type. */
export interface MemberMessage {
  /** Who may do this may know of a message. */
  readonly sight: Action;
  readonly gate: MessageGate;
}

/** Disclosure type that an approval is about, or all that a message of the type can be by what it carries; or why it needs none. */
export type MessageGate = string | readonly string[] | Ungated;

/** Leaves without an approval. */
export interface Ungated {
  /** Printed to docs/state.md. */
  readonly reason: string;
}

/** Whether messages of a type leave without an approval. */
export function isUngated(gate: MessageGate): gate is Ungated {
  return typeof gate === 'object' && 'reason' in gate;
}

/** Describes a feature of a service that takes part in spaces. */
export interface MemberFeature<Parts = unknown> extends Feature<Parts> {
  /** Providers that its module exports. */
  readonly appliers?: readonly ApplierClass[];
  readonly reactors?: readonly Type<Reactor>[];
  readonly messages?: MemberMessages;
}
