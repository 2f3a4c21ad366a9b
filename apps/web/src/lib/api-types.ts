/**
 * What the gateway answers to more than one feature, as the gateway itself states it: types only, so a change there that this page does
 * not follow does not compile. What one feature alone reads stands in its `api/types.ts`; no other file imports from the gateway.
 */
export type { Delivery, SealedStub } from '#libs/exchange';
export type { Page } from '#libs/http';
export type { GatewayEvent, InboxItem } from '#libs/inbox';
export type {
  AudienceView,
  MemberHealth,
  MemberState,
  NetworkView,
  Sent,
  SessionView,
  SignedOut,
  SpaceDetails,
  SpaceSummary,
} from '#libs/member';
export type { Person, Role } from '#libs/people';
export type { DutyKind } from '#libs/vocabulary';
export type { DeskView, MemberDesks } from '../../../gateway/src/commitments/directory/directory-view.js';
export type { ExemptionView } from '../../../gateway/src/reconcile/checks/check-view.js';
export type { WaitingCount } from '../../../gateway/src/commitments/waiting/others-turn.js';
export type { GraphView } from '../../../gateway/src/case/graph/graph-view.js';
export type { SpaceOverview } from '../../../gateway/src/case/overview/space-overview.js';
export type { ActivityEntry } from '../../../gateway/src/case/activity/activity-entry.js';
export type { ValueKind } from '../../../gateway/src/case/records/catalogue/property.js';
export type { PropertyView, RecordTypeView } from '../../../gateway/src/case/records/catalogue/record-type-views.js';
export type { CreateRecordDto } from '../../../gateway/src/case/records/dto/create-record.dto.js';
export type { ChangesAccepted } from '../../../gateway/src/case/records/change-record.service.js';
export type { PendingOverlay } from '../../../gateway/src/case/records/pending-overlay.js';
export type {
  CountedFilters,
  FoundInCases,
  OwnValuesList,
  RecordList,
  RecordView,
  StatementView,
} from '../../../gateway/src/case/records/record-views.js';
export type { ApprovalRequestView } from '../../../gateway/src/gate/approvals/approval-requests.service.js';
export type { StandingApprovalView } from '../../../gateway/src/gate/approvals/standing-approvals.service.js';
export type { OwnHold } from '../../../gateway/src/gate/holds/held-act.repository.js';
export type {
  CommitmentDetail,
  CommitmentPage,
  CommitmentView,
  FoundCommitment,
  ListedCommitment,
} from '../../../gateway/src/commitments/machine/commitment-view.js';
export type { CommentView, ThreadView } from '../../../gateway/src/contributions/discussion/comment-view.js';
export type { AudienceDto, WishDto } from '../../../gateway/src/commitments/audience/dto/audience.dto.js';
