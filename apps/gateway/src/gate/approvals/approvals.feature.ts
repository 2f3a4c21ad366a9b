import { httpStatusTable } from '#libs/http';
import type { Feature } from '#libs/service';
import { APPROVAL_HTTP_STATUS, ApprovalError } from './approval.errors.js';
import { APPROVAL_DUTIES } from './approval.duties.js';
import { APPROVAL_TEXTS } from './approval.texts.table.js';
import { ApprovalsModule } from './approvals.module.js';
import { Approvals0000000000120 } from './migrations/0120-approvals.js';
import { DropCorrelation0000000000164 } from './migrations/0164-drop-correlation.js';
import { GateViews0000000000189 } from './migrations/0189-gate-views.js';
import { ApprovalSettler0000000000313 } from './migrations/0313-approval-settler.js';
import { RecalledRequest0000000000432 } from './migrations/0432-recalled-request.js';

declare module '#libs/audit' {
  interface Acts {
    readonly 'approval.list': true;
    readonly 'approval.open': true;
    readonly 'text.protected-name': true;
  }
}

declare module '#libs/vocabulary' {
  interface Actions {
    readonly 'approval.decide': 'agreement';
  }
}

/** What lets messages go: approvals of people, and standing ones. */
export const approvalsFeature = {
  name: 'approvals',
  module: ApprovalsModule,
  state: { E: ['standing_approval', 'approval_request', 'known_recipient'] },
  views: ['message_approval'],
  migrations: [
    Approvals0000000000120,
    DropCorrelation0000000000164,
    GateViews0000000000189,
    ApprovalSettler0000000000313,
    RecalledRequest0000000000432,
  ],
  errors: [httpStatusTable<ApprovalError>(ApprovalError, APPROVAL_HTTP_STATUS, APPROVAL_TEXTS)],
  duties: {
    approval: {
      mustAct: true,
      clearable: false,
      actions: ['approval.decide', 'agreement.sign'],
      urgent: true,
      byPerson: true,
    },
  },
  causes: APPROVAL_DUTIES,
  actions: {
    'approval.decide': { roles: ['prosecutor'], under: 'agreement' },
  },
} satisfies Feature;
