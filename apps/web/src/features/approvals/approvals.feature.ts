import { IconChecklist } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import type { WebFeature } from '../../case/feature/web-feature.js';
import { READERS } from '../../case/record/readers.js';
import type { GatewayEvent } from '../../lib/api-types.js';
import { lazyPart } from '../../lib/lazy-part.js';
import { KIND_TEXTS, RAIL_TEXTS } from './approvals.feature.texts.js';

/** What waits for a prosecutor, and what is allowed once for many messages. */
export const approvalsFeature: WebFeature = {
  name: 'approvals',
  duties: [
    {
      kind: 'approval',
      group: 'answer',
      label: KIND_TEXTS.approval,
      place: 1,
      row: lazyPart(() => import('./components/approval-duty.js'), 'ApprovalDuty'),
    },
  ],
  stale,
  rail: [
    {
      name: 'approvals',
      label: RAIL_TEXTS.approvals,
      icon: IconChecklist,
      place: 5,
      link: () => ({ to: '/approvals' }),
      key: 'go-approvals',
      roles: READERS,
      foot: { place: 2, roles: ['prosecutor'] },
      waits: ['approval'],
    },
  ],
};

/** What was approved says where it stands once it is back from the log. */
function stale({ kind }: GatewayEvent): readonly QueryKey[] {
  if (kind === 'changed') return [['approvals', 'request']];
  return kind === 'approval-waiting' || kind === 'approval-settled' ? [['approvals'], ['audience']] : [];
}
