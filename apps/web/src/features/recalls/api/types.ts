/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { HoldRecordDto } from '../../../../../gateway/src/commitments/recalls/dto/hold-record.dto.js';
export type { TakeBackDto } from '../../../../../gateway/src/commitments/recalls/dto/take-back.dto.js';
export type {
  RecallPreview,
  RecallSent,
  RecallView,
} from '../../../../../gateway/src/commitments/recalls/recall-view.js';
