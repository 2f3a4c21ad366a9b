import type { Disagreement } from './api/disagreements.query.js';

/** Where a disagreement is resolved. */
export type Resolving =
  | { readonly at: 'proposal'; readonly proposalId: string }
  | { readonly at: 'pair'; readonly left: string; readonly right: string }
  | { readonly at: 'record'; readonly recordId: string };

/** A suggestion where it is decided, a pair side by side, all else on the page of its record. */
export function resolvingOf({
  kind,
  records,
  proposal,
}: Pick<Disagreement, 'kind' | 'records' | 'proposal'>): Resolving {
  const [left = '', right] = records.map(({ recordId }) => recordId);
  if (kind === 'proposal' && proposal !== null) return { at: 'proposal', proposalId: proposal };
  if (kind === 'pair' && right !== undefined) return { at: 'pair', left, right };
  return { at: 'record', recordId: left };
}
