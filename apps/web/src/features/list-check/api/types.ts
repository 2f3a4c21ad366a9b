/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { CheckLog, CheckView, LineState } from '../../../../../gateway/src/reconcile/checks/check-view.js';
export type { CheckLinesDto } from '../../../../../gateway/src/reconcile/checks/dto/check-lines.dto.js';
export type { MadeCheck } from '../../../../../gateway/src/reconcile/checks/make-check.service.js';
