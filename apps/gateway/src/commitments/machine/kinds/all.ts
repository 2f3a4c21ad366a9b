/** Every kind of request that this build knows, under its name. */
export { CONSENT as consent } from './consent.kind.js';
export { INFORMATION as information } from './information.kind.js';
export { RELEASE as release } from './release.kind.js';
export { RENEWAL as renewal } from './renewal.kind.js';
export { REVIEW as review } from './review.kind.js';
export { TASK as task } from './task.kind.js';
export { TRANSLATION as translation } from './translation.kind.js';
