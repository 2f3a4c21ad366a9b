import { IconArrowsDiff } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { changesPictures } from '../../case/views/changes-pictures.js';
import { READERS } from '../../case/record/readers.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { RAIL_TEXTS } from './disagreements.feature.texts.js';

/** What countries do not agree about. */
export const disagreementsFeature: WebFeature = {
  name: 'disagreements',
  casePanel: lazyPart(() => import('./components/case-differences.js'), 'CaseDifferences'),
  stale: (event) => (changesPictures(event) ? [['disagreements', event.spaceId]] : []),
  rail: [
    {
      name: 'disagreements',
      label: RAIL_TEXTS.title,
      icon: IconArrowsDiff,
      place: 4.77,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId/disagreements', params: { spaceId } }),
      roles: READERS,
      isOfCase: true,
    },
  ],
};
