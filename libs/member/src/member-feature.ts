import type { Message } from '@bufbuild/protobuf';
import type { Type } from '@nestjs/common';
import type { ApplierClass, Projection, Reactor } from '#libs/exchange';
import type { Feature } from '#libs/service';
import type { Action, DisclosureType } from '#libs/vocabulary';

/** Message types of a feature, by their full names. */
export type MemberMessages = Readonly<Record<string, MemberMessage>>;

/** What a service says of a message type. */
export interface MemberMessage {
  /** Who may do this may know of a message. */
  readonly sight: Action;
  readonly gate: MessageGate;
}

/** What an approval is about, or all that it can be about by what a message carries. */
export type Disclosed = DisclosureType | readonly DisclosureType[];

/** What lets a message of a type leave: an approval, or a reason to need none; or why none leaves any more. */
export type MessageGate = Disclosed | Ungated | Retired;

/** Leaves without an approval. */
export interface Ungated {
  /** Printed to docs/state.md. */
  readonly reason: string;
  /** Where people send such messages too, theirs are asked about. */
  readonly otherwise?: Disclosed;
  /** Of a type that people send: which of their messages need none; pure. */
  readonly when?: (message: Message) => boolean;
}

/** Is read and folded, at every rebuild too, and never sent: what took its place. */
export interface Retired {
  readonly retired: string;
}

/** Whether messages of a type leave without an approval. */
export function isUngated(gate: MessageGate): gate is Ungated {
  return typeof gate === 'object' && 'reason' in gate;
}

/** Whether a type is read alone. */
export function isRetired(gate: MessageGate): gate is Retired {
  return typeof gate === 'object' && 'retired' in gate;
}

/** Lists what an approval of messages under a gate can be about; nothing where none is asked for. */
export function disclosedBy(gate: MessageGate): readonly DisclosureType[] {
  if (isRetired(gate)) return [];
  if (isUngated(gate)) return gate.otherwise === undefined ? [] : disclosedBy(gate.otherwise);
  return typeof gate === 'string' ? [gate] : gate;
}

/** Describes a feature of a service that takes part in spaces. */
export interface MemberFeature<Parts = unknown> extends Feature<Parts> {
  /** Providers that its module exports. */
  readonly appliers?: readonly ApplierClass[];
  readonly projections?: readonly Type<Projection>[];
  readonly reactors?: readonly Type<Reactor>[];
  readonly messages?: MemberMessages;
}
