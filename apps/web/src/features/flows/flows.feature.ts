import { IconActivity, IconSnowflake } from '@tabler/icons-react';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { RAIL_TEXTS } from './flows.feature.texts.js';

/** What moves between the gateways, and what does not. */
export const flowsFeature: WebFeature = {
  name: 'flows',
  stale: ({ kind }) => (kind === 'flows-changed' ? [['flows']] : []),
  rail: [
    {
      name: 'flows',
      label: RAIL_TEXTS.flows,
      icon: IconActivity,
      place: 6,
      link: () => ({ to: '/flows' }),
      key: 'go-flows',
      roles: ['operations', 'liaison'],
    },
    // For those who confirm decisions and see nothing else of the message flow.
    {
      name: 'freezes',
      label: RAIL_TEXTS.freezes,
      icon: IconSnowflake,
      place: 7,
      link: () => ({ to: '/flows/freezes' }),
      roles: ['prosecutor'],
      exceptRoles: ['operations', 'liaison'],
    },
  ],
};
