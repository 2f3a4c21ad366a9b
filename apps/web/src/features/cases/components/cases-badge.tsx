import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { spacesQuery } from '../../../case/space/spaces.js';

/** How many cases are open to the person; the frame has read them. For the eye alone, the list counts anew. */
export function CasesBadge() {
  const intl = useIntl();
  const { data: cases = [] } = useQuery(spacesQuery);
  return cases.length > 0 && <span aria-hidden>{intl.formatNumber(cases.length)}</span>;
}
