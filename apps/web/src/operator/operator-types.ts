/**
 * What the operator answers, as the operator itself states it: types only, so a change there that this page does not follow
 * does not compile. No other file of the page imports from the operator.
 */
export type { AccessRow, AccessView } from '../../../operator/src/acl/access.view.js';
export type {
  BoardCause,
  OperatorBoard,
  OperatorCause,
  PairFlowView,
  SpaceBoard,
  TopicView,
} from '../../../operator/src/flows/flow-board.js';
export type { MemberView } from '../../../operator/src/flows/flow.view.js';
export type { StaffSessionView } from '../../../operator/src/staff/staff-session.controller.js';
export type {
  CertificateView,
  ListView,
  MemberKeyView,
  OperatorTrust,
} from '../../../operator/src/trust/operator-trust.js';
export type { SignedOut } from '#libs/sign-in';
