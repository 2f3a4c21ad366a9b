import type { DynamicModule, Type } from '@nestjs/common';
import type { DomainErrors, HintTable } from '#libs/http';
import { type MigrationClass, migrationNumber } from '#libs/persistence';
import type { Texts } from '#libs/vocabulary';
import type { ActionSpec } from './action-spec.js';
import type { DutySpec } from './duty-spec.js';
import type { Closing, Feature } from './feature.js';
import { featureProblems } from './feature-checks.js';
import { FeatureError } from './feature.error.js';
import { type OwnedTable, ownedTables, type OwnedView, ownedViews } from './owned-tables.js';
import type { WorkerSpec } from './worker-spec.js';

/** Background work of one feature. */
export interface FeatureWork {
  readonly workers: readonly WorkerSpec[];
  readonly closes: readonly Type<Closing>[];
}

/** The features that are present in a service, in the order of the list. */
export interface PresentFeatures {
  readonly modules: readonly (Type | DynamicModule)[];
  /** Modules by the names of their features. */
  readonly byName: ReadonlyMap<string, Type | DynamicModule>;
  readonly work: readonly FeatureWork[];
}

/** A service as the sum of its features. */
export interface FoldedFeatures<Parts> {
  /** Makes the features of a service with these parts. */
  readonly present: (parts: Parts) => PresentFeatures;
  /** Every step of the schema, by number. */
  readonly migrations: readonly MigrationClass[];
  readonly errors: readonly DomainErrors[];
  readonly hints: readonly HintTable[];
  /** What roles are called. */
  readonly roles: ReadonlyMap<string, Texts>;
  readonly actions: ReadonlyMap<string, ActionSpec>;
  readonly duties: ReadonlyMap<string, DutySpec>;
  /** Tables by class, then in the order of the list. */
  readonly tables: readonly OwnedTable[];
  /** What others may read, in the order of the list. */
  readonly views: readonly OwnedView[];
}

/**
 * Folds descriptors into the lists that a service is made of.
 *
 * @param found problems of what the caller folds besides, so that all are told at once
 * @throws FeatureError with all that does not fit together
 */
export function foldFeatures<Parts>(
  features: readonly Feature<Parts>[],
  found: readonly string[] = [],
): FoldedFeatures<Parts> {
  const problems = [...featureProblems(features), ...found];
  if (problems.length > 0) throw new FeatureError(problems);
  return {
    present: (parts) => presentFeatures(features, parts),
    migrations: features.flatMap(({ migrations = [] }) => migrations).toSorted(byNumber),
    errors: features.flatMap(({ errors = [] }) => errors),
    hints: features.flatMap(({ hints = [] }) => hints),
    roles: new Map(features.flatMap(({ roles = {} }) => Object.entries(roles))),
    actions: new Map(features.flatMap(({ actions = {} }) => Object.entries(actions))),
    duties: new Map(features.flatMap(({ duties = {} }) => Object.entries(duties))),
    tables: ownedTables(features),
    views: ownedViews(features),
  };
}

function presentFeatures<Parts>(features: readonly Feature<Parts>[], parts: Parts): PresentFeatures {
  const present = features.flatMap(({ name, module, workers = [], closes = [] }) => {
    const made = isClass(module) ? module : module(parts);
    return made === null ? [] : [{ name, module: made, workers, closes }];
  });
  return {
    modules: present.map(({ module }) => module),
    byName: new Map(present.map(({ name, module }) => [name, module])),
    work: present.map(({ workers, closes }) => ({ workers, closes })),
  };
}

/** Arrow functions have no prototype. */
function isClass<Parts>(module: Feature<Parts>['module']): module is Type {
  return module.prototype !== undefined;
}

function byNumber(a: MigrationClass, b: MigrationClass): number {
  return Number(migrationNumber(a)) - Number(migrationNumber(b));
}
