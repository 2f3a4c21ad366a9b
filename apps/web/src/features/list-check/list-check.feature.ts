import { IconListCheck } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import type { GatewayEvent } from '../../lib/api-types.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { APPROVAL_TEXTS, MESSAGE_TEXTS, RAIL_TEXTS } from './list-check.feature.texts.js';

const OF_CHECKS = 'joinder.check.v1.';

/** Which of many names and numbers a case knows. */
export const listCheckFeature: WebFeature = {
  name: 'list-check',
  messages: MESSAGE_TEXTS,
  approvals: {
    check: {
      label: APPROVAL_TEXTS.approval,
      icon: IconListCheck,
      content: lazyPart(() => import('./components/check-content.js'), 'CheckContent'),
    },
  },
  recordPanel: lazyPart(() => import('./components/exempt-panel.js'), 'ExemptPanel'),
  stale,
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

/** A question or an answer changes what lists of the case came to. */
function stale(event: GatewayEvent): readonly QueryKey[] {
  return event.kind === 'changed' && event.type?.startsWith(OF_CHECKS) ? [['checks', event.spaceId]] : [];
}
