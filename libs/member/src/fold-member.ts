import type { Type } from '@nestjs/common';
import { type ApplierClass, ExchangeRuntimeModule, type Reactor } from '#libs/exchange';
import { MessageSightsModule } from '#libs/inbox';
import type { Action } from '#libs/vocabulary';
import { type FoldedFeatures, foldFeatures } from '#libs/service';
import { memberProblems } from './member-checks.js';
import type { MemberFeature, MessageGate } from './member-feature.js';
import { ArrivalsModule } from './arrivals/arrivals.module.js';
import { NewsModule } from './news/news.module.js';
import { SendingModule } from './send/sending.module.js';

/** A service that takes part in spaces as the sum of its features. */
export interface FoldedMember<Parts> extends FoldedFeatures<Parts> {
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
  const applying = features.filter(
    ({ appliers = [], projections = [], reactors = [] }) => appliers.length + projections.length + reactors.length > 0,
  );
  const messages = features.flatMap((feature) => Object.entries(feature.messages ?? {}));
  const appliers = features.flatMap((feature) => feature.appliers ?? []);
  const projections = features.flatMap((feature) => feature.projections ?? []);
  const reactors = features.flatMap((feature) => feature.reactors ?? []);
  const gates = new Map(messages.map(([type, { gate }]) => [type, gate]));
  const sights = new Map(messages.map(([type, { sight }]) => [type, sight]));
  return {
    ...folded,
    present: (parts) => {
      const present = folded.present(parts);
      const holding = applying.flatMap(({ name }) => present.byName.get(name) ?? []);
      const running = ExchangeRuntimeModule.forFeatures(holding, { appliers, projections, reactors });
      const said = [MessageSightsModule.forRoot(sights), SendingModule.forRoot(gates)];
      return { ...present, modules: [...said, ...present.modules, NewsModule, ArrivalsModule, running] };
    },
    appliers,
    reactors,
    sights,
    gates,
  };
}
