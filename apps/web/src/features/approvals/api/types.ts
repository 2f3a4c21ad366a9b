/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { CommentOverlay, DraftOverlay, PeopleOverlay } from '#libs/member';
export type { StandingApprovalDto } from '../../../../../gateway/src/gate/approvals/dto/standing-approval.dto.js';
export type { ChangeView } from '../../../../../gateway/src/case/records/record-views.js';
export type { ApprovalTally } from '../../../../../gateway/src/gate/approvals/approval-requests.service.js';
