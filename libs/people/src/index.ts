export { ACCESS_HTTP_STATUS, AccessError } from './access/access.errors.js';
export { ACCESS_HINTS, ACCESS_TEXTS } from './access/access.texts.table.js';
export {
  type Action,
  type Decision,
  type DenialReason,
  RECORD_ACTIONS,
  type RecordAction,
  type RoleAction,
} from './access/action.js';
export { ROLE_ACTIONS } from './access/role-actions.table.js';
export { roleMay } from './access/role-may.js';
export { IdempotencyPerson } from './identity/idempotency-person.js';
export { IdentityModule } from './identity/identity.module.js';
export { IdentityOptions } from './identity/identity.options.js';
export { Identity0000000000110 } from './identity/migrations/0110-identity.js';
export { OpenSessions } from './identity/open-sessions.service.js';
export { CurrentPerson, isProgram, type Person, PROGRAM_PREFIX, type Role, ROLES } from './person.js';
export { May } from './require-action.js';
export { ROLE_LABELS } from './roles.texts.table.js';
