/** The word of each concept of the glossary in every language. */
export * as TERMS from './gen/glossary.table.js';
export { inSentence, label } from './cases.js';
export { SIGN_IN_MESSAGES } from './sign-in.texts.table.js';
