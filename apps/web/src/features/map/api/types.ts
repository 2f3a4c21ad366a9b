/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { PlacesView } from '../../../../../gateway/src/case/timeline/timeline-view.js';
