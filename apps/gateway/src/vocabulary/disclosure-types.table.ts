import { DRAFTING_TYPES } from '#libs/vocabulary';
import { RECORD_TYPES } from './record-types.table.js';

/** What questions to other members and their answers are to whoever approves them. */
export const QUESTION_TYPE = 'question';

/** What a standing approval may be about: records of a type, questions, and what leads to an agreement. */
export const DISCLOSURE_TYPES: readonly string[] = [...Object.keys(RECORD_TYPES), QUESTION_TYPE, ...DRAFTING_TYPES];
