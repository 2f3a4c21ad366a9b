import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Person, PROGRAM_PREFIX } from '#libs/people';
import { all, statement, text, ts } from '#libs/persistence';
import { DataSource, Repository } from 'typeorm';
import type { AbsenceView } from './absence-view.js';
import { Absence } from './absence.entity.js';

export interface AbsentColleague {
  readonly id: string;
  readonly name: string;
  readonly until: Date;
}

/** Keeps when people are away; one absence at a time, and the newest word counts. */
@Injectable()
export class AbsenceRepository {
  constructor(
    private readonly dataSource: DataSource,
    @InjectRepository(Absence) private readonly absences: Repository<Absence>,
  ) {}

  async find(personId: string): Promise<AbsenceView | null> {
    const found = await this.absences.findOneBy({ personId });
    return found && { from: found.starts, until: found.ends, note: found.note };
  }

  async put(personId: string, { from, until, note }: AbsenceView): Promise<void> {
    await this.absences.upsert({ personId, starts: from, ends: until, note }, ['personId']);
  }

  async remove(personId: string): Promise<void> {
    await this.absences.delete({ personId });
  }

  /** Colleagues at the desk who are away now. Where the issuer names no desk, people with a role in common share one. */
  async absentAtDesk({ id, desk, roles }: Person, now: Date): Promise<readonly AbsentColleague[]> {
    return all(this.dataSource, ABSENT_AT_DESK, [now, id, desk, roles, PROGRAM_PREFIX]);
  }
}

const ABSENT_AT_DESK = statement(
  { id: text, name: text, until: ts },
  `select p.id, p.name, a.ends as until from absence a join person_name p on p.id = a.person_id
   where a.starts <= $1 and a.ends > $1 and p.id <> $2 and not starts_with(p.id, $5)
     and (case when p.desk = '' or $3::text = '' then p.roles && $4::text[] else p.desk = $3 end)
   order by p.name, p.id`,
);
