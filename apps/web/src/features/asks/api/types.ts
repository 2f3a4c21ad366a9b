/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { Sent } from '#libs/member';
export type { ApprovalOutlookView } from '../../../../../gateway/src/gate/approvals/approval-outlook.service.js';
export type { AskDto } from '../../../../../gateway/src/commitments/asks/dto/ask.dto.js';
export type { AskAnswer, AskState } from '../../../../../gateway/src/commitments/asks/ask-view.js';
export type { AnswerOverlay, AskOverlay } from '../../../../../gateway/src/commitments/asks/pending-ask.js';
export type {
  CommitmentDetail,
  CommitmentPage,
  CommitmentView,
  ListedCommitment,
} from '../../../../../gateway/src/commitments/machine/commitment-view.js';
export type { MoveDto } from '../../../../../gateway/src/commitments/machine/dto/move.dto.js';
export type { OfferDto } from '../../../../../gateway/src/commitments/machine/dto/offer.dto.js';
export type { MoveOverlay, OfferOverlay } from '../../../../../gateway/src/commitments/machine/pending-commitment.js';
