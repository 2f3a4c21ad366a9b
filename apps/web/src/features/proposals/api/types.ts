/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { RecordAccepted } from '../../../../../gateway/src/case/records/new-records.service.js';
export type { AcceptProposalDto } from '../../../../../gateway/src/contributions/proposals/dto/accept-proposal.dto.js';
export type { DeclineProposalDto } from '../../../../../gateway/src/contributions/proposals/dto/decline-proposal.dto.js';
export type {
  ProposalEndOverlay,
  ProposalOverlay,
} from '../../../../../gateway/src/contributions/proposals/pending-proposal.js';
export type {
  ProposalReview,
  ProposalsView,
  ProposalView,
} from '../../../../../gateway/src/contributions/proposals/proposal-view.js';
