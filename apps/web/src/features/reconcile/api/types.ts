/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { PairItem, PairPage, PairView } from '../../../../../gateway/src/reconcile/reconcile-views.js';
