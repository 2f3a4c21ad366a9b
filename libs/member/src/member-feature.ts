import type { Type } from '@nestjs/common';
import type { ApplierClass, Reactor } from '#libs/exchange';
import type { Action } from '#libs/people';
import type { Feature } from '#libs/service';

/** Message types of a feature, by their full names. */
export type MemberMessages = Readonly<Record<string, MemberMessage>>;

/** What a service says of a message type. */
export interface MemberMessage {
  /** Who may do this may know of a message. */
  readonly sight: Action;
}

/** Describes a feature of a service that takes part in spaces. */
export interface MemberFeature<Parts = unknown> extends Feature<Parts> {
  /** Providers that its module exports. */
  readonly appliers?: readonly ApplierClass[];
  readonly reactors?: readonly Type<Reactor>[];
  readonly messages?: MemberMessages;
}
