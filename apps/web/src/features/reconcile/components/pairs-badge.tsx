import type { ToolProps } from '../../../case/feature/web-feature.js';
import { useListedPairs } from '../use-listed-pairs.js';

/** How many pairs wait to be looked at, where the page that lists them read that just now: for the eye alone, the list counts anew. */
export function PairsBadge({ spaceId }: ToolProps) {
  return spaceId !== null && <Listed spaceId={spaceId} />;
}

function Listed({ spaceId }: { readonly spaceId: string }) {
  const listed = useListedPairs(spaceId);
  return listed !== '' && <span aria-hidden>{listed}</span>;
}
