/** The words of every kind of request, under its name. */
export * as consent from './consent.texts.js';
export * as information from './information.texts.js';
export * as release from './release.texts.js';
export * as renewal from './renewal.texts.js';
export * as review from './review.texts.js';
export * as task from './task.texts.js';
export * as translation from './translation.texts.js';
