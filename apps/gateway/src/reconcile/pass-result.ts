import type { WeightSet } from '#libs/matching';

/** What comparing all with all found: pairs by id, the strongest first, and what agreeing means among these records. */
export interface PassResult {
  readonly pairs: readonly (readonly [string, string])[];
  readonly weights: WeightSet;
}
