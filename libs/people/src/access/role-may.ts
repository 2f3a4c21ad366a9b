import type { Role } from '../person.js';
import type { Action } from './action.js';
import { ROLE_ACTIONS } from './role-actions.table.js';

/** Whether a role opens an action at all, whatever an agreement says. */
export function roleMay(role: Role, action: Action): boolean {
  const actions: readonly Action[] = ROLE_ACTIONS[role];
  return actions.includes(action);
}
