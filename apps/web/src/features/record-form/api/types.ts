/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type {
  RecordChecks,
  SplitLine,
  SuggestedStatement,
} from '../../../../../gateway/src/case/records/catalogue/record-type-views.js';
export type { RecordAccepted } from '../../../../../gateway/src/case/records/new-records.service.js';
export type { ChangeRecordDto } from '../../../../../gateway/src/case/records/dto/change-record.dto.js';
export type { RecordProposalDto } from '../../../../../gateway/src/contributions/proposals/dto/record-proposal.dto.js';
export type { StatementDto } from '../../../../../gateway/src/case/records/dto/statement.dto.js';
export type { AlikeRecords } from '../../../../../gateway/src/reconcile/reconcile-views.js';
export type { SignalDraftView } from '../../../../../gateway/src/practice/signals/take-up/take-up-view.js';
