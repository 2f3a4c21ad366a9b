import type { Role } from '../../libs/people/src/person.js';

/** One address of the API: who gets past its role, what it is sent, and what an unknown id in it is answered with. */
export interface Door {
  readonly route: string;
  readonly roles: readonly Role[];
  readonly body?: object;
  /** Code of a 404 for ids that nothing has; none where the address has no id. */
  readonly unknown?: string;
}

const ALL: readonly Role[] = ['investigator', 'liaison', 'prosecutor', 'operations'];
const READERS: readonly Role[] = ['investigator', 'liaison', 'prosecutor'];
const WRITERS: readonly Role[] = ['investigator', 'liaison'];
const FLOWS: readonly Role[] = ['liaison', 'operations'];
const OPERATIONS: readonly Role[] = ['operations'];
const PROSECUTOR: readonly Role[] = ['prosecutor'];
const FREEZES: readonly Role[] = ['liaison', 'prosecutor', 'operations'];
const DRAFTERS: readonly Role[] = ['liaison', 'prosecutor'];

const ID = '018f0000-0000-7000-8000-0000000000aa';
const HASH = '0'.repeat(64);
const SAID = { legalBasis: 'Demo code, art. 5' };
const CLAIM = { property: 'name', value: 'Gabor Minta' };
const AGREEMENT = {
  title: 'x',
  purpose: 'x',
  offences: ['x'],
  starts: '2026-01-01',
  ends: '2026-12-31',
  members: [{ member: 'hu', authority: 'x' }],
};
const PERSON = { id: 'x', name: 'x', role: 'liaison', desk: 'x', phone: '+3110000000', languages: ['nl'] };
const STANDING = {
  spaceId: ID,
  types: ['person'],
  recipients: ['hu'],
  highestHandling: 'H1',
  starts: '2026-01-01',
  ends: '2026-12-31',
  reason: 'x',
};

/** Every address that asks who somebody is; a test holds it against those that there are. */
export const DOORS: readonly Door[] = [
  { route: 'GET session', roles: ALL },
  { route: 'POST sign-out', roles: ALL },
  { route: 'GET events', roles: ALL },
  { route: 'GET network', roles: ALL },
  { route: 'GET record-types', roles: ALL },
  { route: 'POST record-checks', roles: ALL, body: { type: 'person', statements: [] } },
  { route: 'POST record-lines', roles: ALL, body: { type: 'person', line: 'x' } },
  { route: 'GET me/absence', roles: ALL },
  { route: 'PUT me/absence', roles: ALL },
  { route: 'DELETE me/absence', roles: ALL },
  { route: 'GET inbox', roles: ALL },
  { route: 'GET inbox/count', roles: ALL },
  { route: 'GET freezes', roles: FREEZES },
  { route: 'GET freezes/decisions', roles: FREEZES },
  { route: 'GET freezes/:evidenceHash', roles: FREEZES, unknown: 'FREEZE_NOT_FOUND' },
  { route: 'GET freezes/:evidenceHash/evidence', roles: FREEZES, unknown: 'FREEZE_NOT_FOUND' },
  {
    route: 'POST freezes/:evidenceHash/proposal',
    roles: OPERATIONS,
    body: { cause: 'DEFECT', reason: 'x' },
    unknown: 'FREEZE_NOT_FOUND',
  },
  {
    route: 'POST freezes/:evidenceHash/confirmation',
    roles: PROSECUTOR,
    body: { proposalId: ID, reason: 'x' },
    unknown: 'FREEZE_NOT_FOUND',
  },
  { route: 'POST inbox/:itemId/done', roles: ALL, unknown: 'INBOX_ITEM_NOT_FOUND' },
  {
    route: 'POST inbox/:itemId/snooze',
    roles: ALL,
    body: { until: '2999-01-01T00:00:00Z' },
    unknown: 'INBOX_ITEM_NOT_FOUND',
  },
  { route: 'GET spaces', roles: ALL },
  { route: 'POST spaces', roles: DRAFTERS, body: { members: ['hu'] } },
  { route: 'POST spaces/network', roles: ['prosecutor', 'operations'], body: {} },
  { route: 'GET spaces/:spaceId', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/overview', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'POST spaces/:spaceId/agreement-drafts', roles: DRAFTERS, body: AGREEMENT, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/agreement-comments',
    roles: READERS,
    body: { position: '1', clause: '1', text: 'x' },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/invitation/answer',
    roles: PROSECUTOR,
    body: { answer: 'accept' },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/charter/signature',
    roles: PROSECUTOR,
    body: { space: ID, position: '1', identity: HASH, commitment: HASH },
    unknown: 'SPACE_UNKNOWN',
  },
  { route: 'GET spaces/:spaceId/people', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'POST spaces/:spaceId/people', roles: DRAFTERS, body: { people: [PERSON] }, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/activity', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/records', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/records',
    roles: WRITERS,
    body: { ...SAID, type: 'person', release: [], statements: [CLAIM] },
    unknown: 'SPACE_UNKNOWN',
  },
  {
    route: 'POST spaces/:spaceId/records/forecast',
    roles: WRITERS,
    body: { type: 'person', isChange: false, values: [] },
    unknown: 'SPACE_UNKNOWN',
  },
  { route: 'POST spaces/:spaceId/records/search', roles: READERS, body: { q: 'DEMO' }, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/records/:recordId', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  {
    route: 'PATCH spaces/:spaceId/records/:recordId',
    roles: WRITERS,
    body: { ...SAID, assert: [CLAIM] },
    unknown: 'RECORD_NOT_FOUND',
  },
  { route: 'GET spaces/:spaceId/records/:recordId/history', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/records/:recordId/delivery', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/records/:recordId/compare', roles: READERS, unknown: 'RECORD_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/records/:recordId/following', roles: READERS, unknown: 'NOT_FOUND' },
  { route: 'PUT spaces/:spaceId/records/:recordId/following', roles: READERS, unknown: 'NOT_FOUND' },
  { route: 'DELETE spaces/:spaceId/records/:recordId/following', roles: ALL },
  { route: 'GET spaces/:spaceId/asks', roles: READERS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/asks',
    roles: WRITERS,
    body: { position: '999999', reason: 'x' },
    unknown: 'SEALED_RECORD_NOT_FOUND',
  },
  {
    route: 'POST spaces/:spaceId/asks/:askId/answer',
    roles: WRITERS,
    body: { answer: 'later', reason: 'x' },
    unknown: 'ASK_NOT_FOUND',
  },
  { route: 'GET spaces/:spaceId/messages/:messageId/delivery', roles: ALL, unknown: 'NOT_FOUND' },
  { route: 'GET spaces/:spaceId/messages/:messageId/proof', roles: ALL, unknown: 'MESSAGE_NOT_FOUND' },
  { route: 'GET spaces/:spaceId/messages/:messageId/passport', roles: FLOWS, unknown: 'NOT_FOUND' },
  { route: 'GET spaces/:spaceId/sealed-records', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/sealed-records/:position', roles: ALL, unknown: 'NOT_FOUND' },
  { route: 'GET spaces/:spaceId/checkpoint', roles: ALL, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/refusals', roles: FLOWS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/digests', roles: FLOWS, unknown: 'SPACE_UNKNOWN' },
  { route: 'GET spaces/:spaceId/parked', roles: OPERATIONS, unknown: 'SPACE_UNKNOWN' },
  {
    route: 'POST spaces/:spaceId/messages/:messageId/send-without',
    roles: ALL,
    body: { members: ['hu'] },
    unknown: 'NOT_FOUND',
  },
  {
    route: 'POST spaces/:spaceId/parked/:position/retry',
    roles: OPERATIONS,
    body: { reason: 'x' },
    unknown: 'NOT_PARKED',
  },
  {
    route: 'POST spaces/:spaceId/parked/:position/close',
    roles: OPERATIONS,
    body: { reason: 'x' },
    unknown: 'NOT_PARKED',
  },
  { route: 'GET parked', roles: OPERATIONS },
  { route: 'GET parked/decisions', roles: OPERATIONS },
  { route: 'GET flows', roles: FLOWS },
  { route: 'GET flows/keys', roles: OPERATIONS },
  { route: 'GET flows/clocks', roles: FLOWS },
  { route: 'GET flows/outbox', roles: FLOWS },
  { route: 'GET flows/messages', roles: FLOWS },
  { route: 'GET trust', roles: OPERATIONS },
  { route: 'POST trust/lists', roles: OPERATIONS },
  { route: 'GET approvals/outlook', roles: READERS },
  { route: 'GET approvals/standing', roles: READERS },
  { route: 'POST approvals/standing', roles: PROSECUTOR, body: STANDING },
  { route: 'DELETE approvals/standing/:approvalId', roles: ALL, unknown: 'APPROVAL_NOT_FOUND' },
  { route: 'GET approvals/requests', roles: ALL },
  { route: 'GET approvals/requests/:messageId', roles: ALL, unknown: 'APPROVAL_NOT_FOUND' },
  {
    route: 'POST approvals/requests/:messageId/decision',
    roles: ALL,
    body: { decision: 'approve', reason: 'x' },
    unknown: 'APPROVAL_NOT_FOUND',
  },
  { route: 'POST approvals/requests/:messageId/withdrawal', roles: ALL, unknown: 'APPROVAL_NOT_FOUND' },
];
