import { useInfiniteQuery } from '@tanstack/react-query';
import type { SealedPanelProps } from '../../../case/feature/web-feature.js';
import { offersQuery } from '../../../case/record/requests.js';
import { sentAbout } from '../sent-about.js';
import { useStands } from '../use-offer-words.js';

/** Where the newest request about what is sealed stands. */
export function SealedAsked({ spaceId, position }: Pick<SealedPanelProps, 'spaceId' | 'position'>) {
  const stands = useStands();
  const { data = [] } = useInfiniteQuery(offersQuery(spaceId));
  const [offer] = sentAbout(data, position);
  return offer && ` · ${stands(offer)}`;
}
