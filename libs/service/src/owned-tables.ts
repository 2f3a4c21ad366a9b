import type { Feature, StateClass } from './feature.js';

/** A table, its class of state and the feature that owns it. */
export interface OwnedTable {
  readonly table: string;
  readonly stateClass: StateClass;
  readonly owner: string;
}

/** A view and the feature that publishes it. */
export interface OwnedView {
  readonly view: string;
  readonly owner: string;
}

const CLASSES: readonly StateClass[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Lists the tables of features by class, then in the order of the features. */
export function ownedTables(features: readonly Pick<Feature, 'name' | 'state'>[]): readonly OwnedTable[] {
  return CLASSES.flatMap((stateClass) =>
    features.flatMap(({ name, state }) =>
      (state?.[stateClass] ?? []).map((table) => ({ table, stateClass, owner: name })),
    ),
  );
}

/** Lists what features let others read, in their order. */
export function ownedViews(features: readonly Pick<Feature, 'name' | 'views'>[]): readonly OwnedView[] {
  return features.flatMap(({ name, views = [] }) => views.map((view) => ({ view, owner: name })));
}
