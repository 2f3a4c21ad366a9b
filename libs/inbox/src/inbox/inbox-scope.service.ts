import { Injectable } from '@nestjs/common';
import { isProgram, type Person } from '#libs/people';
import { DutyKinds, ServiceRoles } from '#libs/service';
import { Sights } from '../sights.js';
import { type AbsentColleague, AbsenceRepository } from './absence.repository.js';
import type { InboxScope } from './inbox-scope.js';

/** Reads what a person may see of what waits: roles and agreements decide it anew each time. */
@Injectable()
export class InboxScopes {
  constructor(
    private readonly sights: Sights,
    private readonly absences: AbsenceRepository,
    private readonly kinds: DutyKinds,
    private readonly roles: ServiceRoles,
  ) {}

  async of(by: Person, now: Date): Promise<{ scope: InboxScope; absent: readonly AbsentColleague[] }> {
    const [absent, look] = await Promise.all([this.absences.absentAtDesk(by, now), this.sights.look()]);
    const actions = this.kinds.actions({ isProgram: isProgram(by) });
    const scope = {
      caller: by.id,
      people: [by.id, ...absent.map(({ id }) => id)],
      desks: by.desk === '' ? [] : [by.desk],
      enters: look.spaces(by, 'agreement.read'),
      reads: look.spaces(by, 'record.read'),
      acts: actions.flatMap((action) => look.spaces(by, action).map((spaceNo) => ({ action, spaceNo }))),
      roleActs: actions.filter((action) => this.isOpenByRole(by, action)),
    };
    return { scope, absent };
  }

  private isOpenByRole({ roles }: Person, action: InboxScope['roleActs'][number]): boolean {
    return !this.roles.underAgreement.includes(action) && roles.some((role) => this.roles.opens(role, action));
  }
}
