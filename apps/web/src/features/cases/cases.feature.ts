import { IconFolders, IconLayoutDashboard } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { MESSAGE_TEXTS, RAIL_TEXTS } from './cases.feature.texts.js';

/** Cases, and what is agreed about them. */
export const casesFeature: WebFeature = {
  name: 'cases',
  messages: MESSAGE_TEXTS,
  rail: [
    {
      name: 'cases',
      label: RAIL_TEXTS.cases,
      icon: IconFolders,
      place: 2,
      link: () => ({ to: '/cases' }),
      key: '2',
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
