import type { FreezeView } from '#libs/member';
import { DAY_MS } from '#libs/vocabulary';
import type { FlowFacts } from './flow-facts.js';

/** What was seen in headers stops nothing, and is news for this long. */

/** What stands still until people decide, as the board tells it. A fork that was decided here stays, since others still must. */
export function flowFreezes(
  freezes: readonly FreezeView[],
  now: Date,
): Pick<FlowFacts, 'listsConflicts' | 'contradicting' | 'frozen'> {
  const open = freezes.filter(({ kind, state, stops, since }) => {
    if (state === 'confirmed') return kind === 'fork';
    return stops || now.getTime() - Date.parse(since) < DAY_MS;
  });
  const of = (kind: FreezeView['kind']): readonly FreezeView[] => open.filter((freeze) => freeze.kind === kind);
  const place = ({ places, since }: FreezeView) => ({ spaceId: places[0]?.spaceId ?? '', since });
  return {
    listsConflicts: of('lists').map((freeze) => ({ ...place(freeze), version: freeze.evidence[0]?.place ?? '' })),
    contradicting: of('contradiction').map((freeze) => ({ ...place(freeze), member: freeze.member ?? '' })),
    frozen: of('fork').map((freeze) => ({
      ...place(freeze),
      member: freeze.member ?? '',
      count: freeze.places.length,
      isDecided: freeze.state === 'confirmed',
    })),
  };
}
