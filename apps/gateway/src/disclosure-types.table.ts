import { RECORD_TYPES } from './record-types.table.js';

/** What questions to other members and their answers are to whoever approves them. */
export const QUESTION_TYPE = 'question';

/** What remarks on a draft agreement are to them. */
export const COMMENT_TYPE = 'comment';

/** What a standing approval may be about: records of a type, questions, and comments. */
export const DISCLOSURE_TYPES: readonly string[] = [...Object.keys(RECORD_TYPES), QUESTION_TYPE, COMMENT_TYPE];
