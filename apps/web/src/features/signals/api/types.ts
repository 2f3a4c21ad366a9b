/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { HandedSignalView } from '../../../../../gateway/src/practice/signals/handed-signal-view.js';
