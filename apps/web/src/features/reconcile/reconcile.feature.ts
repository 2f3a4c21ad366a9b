import { IconUsersGroup } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import type { GatewayEvent } from '../../lib/api-types.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { APPROVAL_TEXTS, DUTY_TEXTS, MESSAGE_TEXTS, RAIL_TEXTS } from './reconcile.feature.texts.js';

const JUDGED = 'joinder.identity.v1.IdentityJudged';

/** Who may be the same. */
export const reconcileFeature: WebFeature = {
  name: 'reconcile',
  messages: MESSAGE_TEXTS,
  approvals: {
    judgement: {
      label: APPROVAL_TEXTS.approval,
      icon: IconUsersGroup,
      content: lazyPart(() => import('./components/judgement-content.js'), 'JudgementContent'),
    },
  },
  duties: [
    {
      kind: 'pairs',
      group: 'answer',
      label: DUTY_TEXTS.pairs,
      place: 5.5,
      row: lazyPart(() => import('./components/pairs-duty.js'), 'PairsDuty'),
    },
  ],
  recordPanel: lazyPart(() => import('./components/same-records.js'), 'SameRecords'),
  stale,
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

/** A word changes the pair that is looked at, and what stands as one with its records. */
function stale(event: GatewayEvent): readonly QueryKey[] {
  switch (event.kind) {
    case 'pairs-changed':
      return [['pairs', event.spaceId]];
    case 'changed':
      return event.type === JUDGED
        ? [
            ['pairs', event.spaceId],
            ['record-group', event.spaceId],
          ]
        : [];
    default:
      return [];
  }
}
