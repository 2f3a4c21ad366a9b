import type { DynamicModule, Type } from '@nestjs/common';
import type { ApplierClass, Reactor } from '#libs/exchange';
import type { Action } from '#libs/vocabulary';
import { type FoldedFeatures, foldFeatures, type PresentFeatures } from '#libs/service';
import { memberProblems } from './member-checks.js';
import type { MemberFeature, MessageGate } from './member-feature.js';

/** The features that are present in a service that takes part in spaces. */
export interface PresentMember extends PresentFeatures {
  /** Modules of those that have appliers or reactors, in the order of the list. */
  readonly applying: readonly (Type | DynamicModule)[];
}

/** A service that takes part in spaces as the sum of its features. */
export interface FoldedMember<Parts> extends FoldedFeatures<Parts> {
  readonly present: (parts: Parts) => PresentMember;
  /** In the order of the list, as reactors are. */
  readonly appliers: readonly ApplierClass[];
  readonly reactors: readonly Type<Reactor>[];
  /** What a person must be allowed to do to know of a message, by its type. */
  readonly sights: ReadonlyMap<string, Action>;
  /** What lets a message leave, by its type. */
  readonly gates: ReadonlyMap<string, MessageGate>;
}

/**
 * Folds descriptors into the lists that a member is made of.
 *
 * @param catalogue message types by their full names: each needs an applier, a sight, and a gate or a reason to need none
 * @throws FeatureError with all that does not fit together
 */
export function foldMember<Parts>(
  features: readonly MemberFeature<Parts>[],
  catalogue: ReadonlyMap<string, unknown>,
): FoldedMember<Parts> {
  const folded = foldFeatures(features, memberProblems(features, catalogue));
  const applying = features.filter(({ appliers = [], reactors = [] }) => appliers.length + reactors.length > 0);
  const messages = features.flatMap((feature) => Object.entries(feature.messages ?? {}));
  return {
    ...folded,
    present: (parts) => {
      const present = folded.present(parts);
      return { ...present, applying: applying.flatMap(({ name }) => present.byName.get(name) ?? []) };
    },
    appliers: features.flatMap(({ appliers = [] }) => appliers),
    reactors: features.flatMap(({ reactors = [] }) => reactors),
    sights: new Map(messages.map(([type, { sight }]) => [type, sight])),
    gates: new Map(messages.map(([type, { gate }]) => [type, gate])),
  };
}
