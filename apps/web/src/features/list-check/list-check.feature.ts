import { IconListCheck } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import { RAIL_TEXTS } from './list-check.feature.texts.js';

/** Which of many names and numbers a case knows. */
export const listCheckFeature: WebFeature = {
  name: 'list-check',
  rail: [
    {
      name: 'list-check',
      label: RAIL_TEXTS.listCheck,
      icon: IconListCheck,
      place: 4.8,
      link: (spaceId) => (spaceId === null ? null : { to: '/cases/$spaceId/check', params: { spaceId } }),
      roles: READERS,
      isOfCase: true,
    },
  ],
};
