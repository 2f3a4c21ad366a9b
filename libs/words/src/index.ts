/** The word of each concept of the glossary in every language. */
export * as TERMS from './gen/glossary.table.js';
export { inSentence, label } from './cases.js';
export { RECORD_NUMBER_MESSAGES } from './record-number.texts.table.js';
export { SIGN_IN_MESSAGES } from './sign-in.texts.table.js';
