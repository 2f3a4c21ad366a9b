/**
 * Tables of other owners that files name still, each to be read through a view or asked of its owner. Nothing is added here; an
 * entry that its file needs no more fails the check.
 */
export const FOREIGN_USES = {
  'apps/gateway/src/case/overview/overview.repository.ts': ['release_answer', 'release_ask'],
  'apps/gateway/src/gate/approvals/approval-request.repository.ts': ['change_event'],
  'libs/exchange/src/follower/outcome.repository.ts': ['change_event'],
  'libs/exchange/src/outbox/pending.repository.ts': ['change_event'],
  'libs/inbox/src/events/change-event.repository.ts': ['refusal_answer'],
  'libs/inbox/src/inbox/inbox-query.table.ts': [
    'approval_request',
    'following',
    'outbox',
    'pending_change',
    'reaction',
    'record_change',
    'refusal_answer',
    'release_answer',
    'release_ask',
  ],
  'libs/inbox/src/inbox/inbox.repository.ts': ['approval_request'],
};
