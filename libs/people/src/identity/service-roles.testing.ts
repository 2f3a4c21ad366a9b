import { ServiceRoles } from '#libs/service';
import { ROLE_LABELS } from '../roles.texts.table.js';

/** Roles of people in tests; they open nothing. */
export const ROLES_OF_TEST = new ServiceRoles(new Map(Object.entries(ROLE_LABELS)), new Map());
