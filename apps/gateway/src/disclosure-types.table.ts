import { RECORD_TYPES } from './record-types.table.js';

/** What questions to other members and their answers are to whoever approves them. */
export const QUESTION_TYPE = 'question';

/** What remarks on a draft agreement are to them. */
export const COMMENT_TYPE = 'comment';

/** What the text of a draft agreement is to them. */
export const DRAFT_TYPE = 'draft';

/** What the list of the own people is to them. */
export const PEOPLE_TYPE = 'people';

/** What leads to an agreement, so that no agreement says yet who lets it go: whoever may sign does. */
export const DRAFTING_TYPES: readonly string[] = [COMMENT_TYPE, DRAFT_TYPE, PEOPLE_TYPE];

/** Whether something is said on the way to an agreement, and gives nothing of a case. */
export function isDrafting(type: string | null): boolean {
  return type !== null && DRAFTING_TYPES.includes(type);
}

/** What a standing approval may be about: records of a type, questions, and what leads to an agreement. */
export const DISCLOSURE_TYPES: readonly string[] = [...Object.keys(RECORD_TYPES), QUESTION_TYPE, ...DRAFTING_TYPES];
