export { COMMENT_TYPE, DRAFT_TYPE, DRAFTING_TYPES, isDrafting, PEOPLE_TYPE } from './drafting-types.js';
export type { Duty, DutyFor, DutyState, KnownFor } from './duty.js';
export { DAY_MS, HOUR_MS, MINUTE_MS, REFUSED_IS_NEWS_MS } from './durations.js';
export { type EdtfDate, type EdtfDoubt, isEdtfDate, readEdtf, utcDate } from './edtf.js';
export { EXPLOITATION, type ExploitationCode } from './exploitation.table.js';
export { LANGUAGES } from './languages.table.js';
export { MEMBER_ID } from './member-id.js';
export { MOMENT } from './moment.js';
export type {
  Action,
  Actions,
  ActionUnder,
  Disclosures,
  DisclosureType,
  DutyKind,
  DutyMatters,
  Opening,
  Role,
  Roles,
} from './open-unions.js';
export { checkDigit, readSaidNumber, type SaidNumber, spacedNumber } from './said-number.js';
export { recordOf, type Subject, type SubjectKind, subjectText } from './subject.js';
export { fill, type Language, type Texts, type TextValues } from './texts.js';
