import { IconUsersGroup } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { RAIL_TEXTS } from './reconcile.feature.texts.js';

/** Who may be the same. */
export const reconcileFeature: WebFeature = {
  name: 'reconcile',
  stale: (event) => (event.kind === 'pairs-changed' ? [['pairs', event.spaceId]] : []),
  rightNow: lazyPart(() => import('./components/pairs-now.js'), 'PairsNow'),
  rail: [
    {
      name: 'who',
      label: RAIL_TEXTS.who,
      icon: IconUsersGroup,
      place: 4.7,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId/who', params: { spaceId } }),
      key: 'go-who',
      foot: { place: 5 },
      badge: lazyPart(() => import('./components/pairs-badge.js'), 'PairsBadge'),
      roles: READERS,
      isOfCase: true,
    },
  ],
};
