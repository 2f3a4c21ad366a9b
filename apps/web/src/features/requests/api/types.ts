/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { Sent } from '#libs/member';
export type { ApprovalOutlookView } from '../../../../../gateway/src/gate/approvals/approval-outlook.service.js';
export type { MoveDto } from '../../../../../gateway/src/commitments/machine/dto/move.dto.js';
export type { OfferDto } from '../../../../../gateway/src/commitments/machine/dto/offer.dto.js';
export type { MoveOverlay, OfferOverlay } from '../../../../../gateway/src/commitments/machine/pending-commitment.js';
