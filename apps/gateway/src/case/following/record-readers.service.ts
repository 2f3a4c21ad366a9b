import { Injectable } from '@nestjs/common';
import { Sights } from '#libs/inbox';
import type { CaseEntry } from '#libs/member';
import { isProgram, type Role } from '#libs/people';
import { all, array, openText, statement, text } from '#libs/persistence';
import { ServiceRoles } from '#libs/service';
import { DataSource } from 'typeorm';
import type { DeskColleague } from './following-view.js';

/** Names those of this country who read records of a case: by role, agreement and team. */
@Injectable()
export class RecordReaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly roles: ServiceRoles,
    private readonly sights: Sights,
  ) {}

  /** By name. */
  async of({ spaceNo }: CaseEntry): Promise<readonly DeskColleague[]> {
    const people = await all(this.dataSource, PEOPLE, [this.roles.rolesOf('record.read')]);
    const look = await this.sights.look();
    return people
      .filter((one) => !isProgram(one) && look.may(one, 'record.read', spaceNo))
      .map(({ id, name, desk }) => ({ id, name, desk }));
  }
}

const PEOPLE = statement(
  { id: text, name: text, desk: text, roles: array(openText<Role>()) },
  'select id, name, desk, roles from person_name where roles && $1::text[] order by name, id limit 500',
);
