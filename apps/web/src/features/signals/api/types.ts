/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { AnswerGiven } from '../../../../../gateway/src/practice/signals/answers/answer-signal.service.js';
export type { HandedSignalView } from '../../../../../gateway/src/practice/signals/handed-signal-view.js';
export type {
  SignalDrafts,
  SignalDraftView,
} from '../../../../../gateway/src/practice/signals/take-up/take-up-view.js';
export type { PassSignalDto } from '../../../../../gateway/src/practice/signals/passed/dto/pass-signal.dto.js';
export type {
  PassedSignals,
  PassedView,
} from '../../../../../gateway/src/practice/signals/passed/passed-signal-view.js';
export type { PassedContent } from '../../../../../gateway/src/practice/signals/passed/passed-signal.js';
