/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { MemberProgress, MessagePage, MessagePassport, MessageRow, PassportHop } from '#libs/exchange';
export type { FreezeJournalView, FreezeView } from '#libs/member';
export type { BoardCause } from '../../../../../gateway/src/operations/board/cause-seen.js';
export type { FlowBoard, PairFlow } from '../../../../../gateway/src/operations/board/flow-board.js';
export type { FlowCause, Whose } from '../../../../../gateway/src/operations/board/flow-cause.js';
export type { MemberColumn } from '../../../../../gateway/src/operations/board/member-column.js';
export type { ClockView, FlowClocks } from '../../../../../gateway/src/operations/clocks/flow-clocks.js';
export type { FlowKeys } from '../../../../../gateway/src/operations/keys/flow-keys.js';
export type { OutboxEntry, OutboxView } from '../../../../../gateway/src/operations/outbox/outbox-entry.js';
export type { ParkedView } from '#libs/exchange';
export type { ParkedDecisionView } from '../../../../../gateway/src/operations/parked/parked-view.js';
export type { PassportView } from '../../../../../gateway/src/operations/passport/passport.controller.js';
export type { FlowCurve, FlowCurves } from '../../../../../gateway/src/operations/curves/flow-curves.js';
export type { PastCauses } from '../../../../../gateway/src/operations/past/past-cause.js';
export type { OperationsPost } from '../../../../../gateway/src/operations/maintenance/operations-post.js';
