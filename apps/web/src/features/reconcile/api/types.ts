/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { JudgePairDto } from '../../../../../gateway/src/case/judgements/dto/judge-pair.dto.js';
export type {
  EffectView,
  JudgementView,
  RecordGroupView,
} from '../../../../../gateway/src/case/judgements/judgement-view.js';
export type { JudgementOverlay } from '../../../../../gateway/src/case/judgements/pending-judgement.js';
export type {
  PairItem,
  PairPage,
  PairProgress,
  PairQuality,
  PairView,
  QueueState,
} from '../../../../../gateway/src/reconcile/reconcile-views.js';
