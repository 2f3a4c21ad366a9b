export type { DutyMatters } from './duty-matters.js';
export { COMMENT_TYPE, DRAFT_TYPE, DRAFTING_TYPES, isDrafting, PEOPLE_TYPE } from './drafting-types.js';
