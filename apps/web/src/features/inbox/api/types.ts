/** What the gateway answers to this feature alone: types, as `lib/api-types.ts` has those of all. */
export type { InboxCount, InboxItem, OwnAbsence } from '#libs/inbox';
export type { DutyKind as InboxKind } from '#libs/vocabulary';
export type { AskAnswer } from '../../../../../gateway/src/commitments/asks/ask-view.js';
