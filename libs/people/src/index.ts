export { AccessError } from './access/access.errors.js';
export type { Decision, DenialReason, Lead, RoleAction } from './access/action.js';
export { idempotencyFeature } from './identity/idempotency.feature.js';
export { identityFeature } from './identity/identity.feature.js';
export { IdentityOptions } from './identity/identity.options.js';
export { OpenSessions } from './identity/open-sessions.service.js';
export { PersonRepository } from './identity/person.repository.js';
export { CurrentPerson, isProgram, type Person, PROGRAM_PREFIX, type Role, ROLES } from './person.js';
export { RequireAction } from './require-action.js';
