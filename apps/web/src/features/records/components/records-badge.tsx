import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { ToolProps } from '../../../case/feature/web-feature.js';
import { glanceQuery } from '../../../case/space/overview.js';

/** How many records the case has, where a page has counted them: for the eye alone, the list counts anew. */
export function RecordsBadge({ spaceId }: ToolProps) {
  return spaceId !== null && <Counted spaceId={spaceId} />;
}

function Counted({ spaceId }: { readonly spaceId: string }) {
  const intl = useIntl();
  // Nothing is asked for from here: the count is of a whole case, and each look is written down.
  const { data } = useQuery({ ...glanceQuery(spaceId), enabled: false });
  const records = data?.counts?.records ?? 0;
  return records > 0 && <span aria-hidden>{intl.formatNumber(records)}</span>;
}
