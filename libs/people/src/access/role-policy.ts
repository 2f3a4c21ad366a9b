import { Injectable } from '@nestjs/common';
import type { Person } from '../person.js';
import { AccessError } from './access.errors.js';
import type { RoleAction } from './action.js';
import { roleMay } from './role-may.js';

/** Says what somebody may do by role alone; what works on a case is narrowed by the agreement of its space. */
@Injectable()
export class RolePolicy {
  /** @throws AccessError ACCESS_DENIED */
  require({ roles }: Person, action: RoleAction): void {
    if (!roles.some((role) => roleMay(role, action))) throw new AccessError(action, 'ROLE', null);
  }
}
