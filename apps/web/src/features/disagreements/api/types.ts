/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { DisagreementsView } from '../../../../../gateway/src/case/disagreements/disagreement-view.js';
