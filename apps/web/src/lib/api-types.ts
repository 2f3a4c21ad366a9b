/**
 * What the gateway answers, as the gateway itself states it: types only, so a change there that this page does not
 * follow does not compile. No other file of the page imports from the gateway.
 */
export type { SessionView } from '#libs/member';
export type { Person, Role } from '#libs/people';
export type { SpaceDetails, SpaceSummary } from '#libs/member';
export type { GatewayEvent } from '#libs/inbox';
export type { SignedOut } from '#libs/member';
export type { ActivityEntry } from '../../../gateway/src/case/activity/activity-entry.js';
export type { InboxCount, InboxItem } from '#libs/inbox';
export type { DutyKind as InboxKind } from '#libs/vocabulary';
export type { OwnAbsence } from '#libs/inbox';
export type { MemberHealth, MemberState, NetworkView } from '#libs/member';
export type {
  CaseState,
  KeyRecord,
  OverviewMember,
  OverviewSwitch,
  SpaceOverview,
} from '../../../gateway/src/case/overview/space-overview.js';
export type { Page } from '#libs/http';
export type {
  PropertyView,
  RecordChecks,
  RecordTypeView,
  SplitLine,
  SuggestedStatement,
} from '../../../gateway/src/case/records/catalogue/record-type-views.js';
export type {
  RecordList,
  RecordSummary,
  RecordView,
  StatementView,
} from '../../../gateway/src/case/records/record-views.js';
export type { RecordAccepted } from '../../../gateway/src/case/records/create-record.service.js';
export type { CreateRecordDto } from '../../../gateway/src/case/records/dto/create-record.dto.js';
export type { ChangeRecordDto } from '../../../gateway/src/case/records/dto/change-record.dto.js';
export type { StatementDto } from '../../../gateway/src/case/records/dto/statement.dto.js';
export type { PendingOverlay } from '../../../gateway/src/case/records/pending-overlay.js';
export type { ApprovalOutlookView } from '../../../gateway/src/gate/approvals/approval-outlook.service.js';
export type { ApprovalRequestView } from '../../../gateway/src/gate/approvals/approval-requests.service.js';
export type { StandingApprovalView } from '../../../gateway/src/gate/approvals/standing-approvals.service.js';
export type { StandingApprovalDto } from '../../../gateway/src/gate/approvals/dto/standing-approval.dto.js';
export type { AskAnswer } from '../../../gateway/src/commitments/asks/ask-view.js';
export type { CommentOverlay, DraftOverlay, PeopleOverlay } from '#libs/member';
export type { AnswerOverlay, AskOverlay } from '../../../gateway/src/commitments/asks/pending-ask.js';
export type { ValueKind } from '../../../gateway/src/case/records/catalogue/property.js';
export type {
  ChangeView,
  CountryPlace,
  PlaceState,
  RecordDelivery,
} from '../../../gateway/src/case/records/record-views.js';
export type { FollowingView } from '../../../gateway/src/case/following/following-view.js';
export type { AskState, AskView } from '../../../gateway/src/commitments/asks/ask-view.js';
export type { Sent } from '#libs/member';
export type { MemberProgress, MessagePage, MessagePassport, MessageRow, PassportHop, SealedStub } from '#libs/exchange';
export type { FlowBoard, PairFlow } from '../../../gateway/src/operations/board/flow-board.js';
export type { FreezeJournalView, FreezeView } from '#libs/member';
export type { FlowCause, Whose } from '../../../gateway/src/operations/board/flow-cause.js';
export type { ClockView, FlowClocks } from '../../../gateway/src/operations/clocks/flow-clocks.js';
export type { FlowKeys } from '../../../gateway/src/operations/keys/flow-keys.js';
export type { OutboxEntry } from '../../../gateway/src/operations/outbox/outbox-entry.js';
export type { ParkedDecisionView, ParkedView } from '../../../gateway/src/operations/parked/parked-view.js';
export type { PassportView } from '../../../gateway/src/operations/passport/passport.controller.js';
export type { ForecastDto } from '../../../gateway/src/case/records/dto/forecast.dto.js';
