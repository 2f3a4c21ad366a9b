import { Injectable } from '@nestjs/common';
import { ServiceRoles } from '#libs/service';
import type { Person } from '../person.js';
import { AccessError } from './access.errors.js';
import type { RoleAction } from './action.js';

/** Says what somebody may do by role alone; what works on a case is narrowed by the agreement of its space. */
@Injectable()
export class RolePolicy {
  constructor(private readonly roles: ServiceRoles) {}

  /** @throws AccessError ACCESS_DENIED */
  require(person: Person, action: RoleAction): void {
    if (person.roles.some((role) => this.roles.opens(role, action))) return;
    throw new AccessError(action, { reason: 'ROLE', clause: null }, this.roles);
  }
}
