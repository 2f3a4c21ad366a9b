export { type Answers, textsOf } from './answers.js';
export { checkAnswers } from './check-answers.js';
export { factsOf } from './facts-of.js';
export { type FieldView, type FormView, formView } from './form-view.js';
export type { Finding } from './lint/finding.js';
export { type AnswerFinding, isHeld, lintAnswers, lintText } from './lint/lint-text.js';
export { choicesOf } from './options-of.js';
export { toldLabel } from './told-label.js';
export { isSealed, visibleFields } from './visible-fields.js';
