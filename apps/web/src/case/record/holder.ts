/** Where something is at a member, from the owner down to who never gets it. */
export const HOLDER_STATES = [
  'owner',
  'read',
  'arrived',
  'on-its-way',
  'kept',
  'waiting',
  'not-released',
  'refused',
  'taken-back',
] as const;

export type HolderState = (typeof HOLDER_STATES)[number];

/** A member of the case and how far something is with it. */
export interface Holder {
  readonly member: string;
  readonly state: HolderState;
  /** Since when; null where nothing was heard. */
  readonly at: string | null;
}

/** As many stand side by side as columns; more are counted. */
export const MOST_SLOTS = 6;

const HAVE_IT: ReadonlySet<HolderState> = new Set(['owner', 'read', 'arrived']);

/** How many have it, and to how many it is on its way. */
export function countHolders(holders: readonly Holder[]): { readonly have: number; readonly coming: number } {
  return {
    have: holders.filter(({ state }) => HAVE_IT.has(state)).length,
    coming: holders.filter(({ state }) => state === 'on-its-way').length,
  };
}
