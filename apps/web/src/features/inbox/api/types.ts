/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { InboxCount, OwnAbsence } from '#libs/inbox';
export type { OthersTurn } from '../../../../../gateway/src/commitments/waiting/others-turn.js';
