import { Injectable } from '@nestjs/common';
import { RoleActions } from '#libs/service';
import type { Person } from '../person.js';
import { AccessError } from './access.errors.js';
import type { RoleAction } from './action.js';

/** Says what somebody may do by role alone; what works on a case is narrowed by the agreement of its space. */
@Injectable()
export class RolePolicy {
  constructor(private readonly actions: RoleActions) {}

  /** @throws AccessError ACCESS_DENIED */
  require(person: Person, action: RoleAction): void {
    const roles = this.actions.rolesOf(action);
    if (!person.roles.some((role) => roles.includes(role))) {
      throw new AccessError(action, { reason: 'ROLE', clause: null }, roles);
    }
  }
}
