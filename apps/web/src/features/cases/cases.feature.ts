import { IconFolders, IconLayoutDashboard } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { WebFeature } from '../../case/feature/web-feature.js';
import type { GatewayEvent } from '../../lib/api-types.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { MESSAGE_TEXTS, RAIL_TEXTS } from './cases.feature.texts.js';

/** Cases, and what is agreed about them. */
export const casesFeature: WebFeature = {
  name: 'cases',
  messages: MESSAGE_TEXTS,
  stale,
  rail: [
    {
      name: 'cases',
      label: RAIL_TEXTS.cases,
      icon: IconFolders,
      place: 2,
      link: () => ({ to: '/cases' }),
      key: 'go-cases',
      badge: lazyPart(() => import('./components/cases-badge.js'), 'CasesBadge'),
      isExact: true,
    },
    {
      name: 'overview',
      label: RAIL_TEXTS.overview,
      icon: IconLayoutDashboard,
      place: 3,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId', params: { spaceId } }),
      isExact: true,
      isOfCase: true,
    },
  ],
};

/** A case counts its records, what waits there, and what its members have. */
function stale(event: GatewayEvent): readonly QueryKey[] {
  switch (event.kind) {
    case 'changed':
      return [['space', event.spaceId], ['activity', event.spaceId], ['spaces']];
    case 'space-changed':
      return [['spaces']];
    case 'delivery':
    case 'approval-waiting':
    case 'approval-settled':
      return [['space', event.spaceId]];
    default:
      return [];
  }
}
