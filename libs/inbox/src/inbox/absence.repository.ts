import { Injectable } from '@nestjs/common';
import { type Person, PROGRAM_PREFIX } from '#libs/people';
import { all, first, statement, text, ts } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { AbsenceView } from './absence-view.js';

export interface AbsentColleague {
  readonly id: string;
  readonly name: string;
  readonly until: Date;
}

/** Keeps when people are away; one absence at a time, and the newest word counts. */
@Injectable()
export class AbsenceRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(personId: string): Promise<AbsenceView | null> {
    return first(this.dataSource, FIND, [personId]);
  }

  async put(personId: string, { from, until, note }: AbsenceView): Promise<void> {
    await this.dataSource.query(
      `insert into absence (person_id, starts, ends, note) values ($1, $2, $3, $4)
       on conflict (person_id) do update set starts = excluded.starts, ends = excluded.ends, note = excluded.note`,
      [personId, from, until, note],
    );
  }

  async remove(personId: string): Promise<void> {
    await this.dataSource.query('delete from absence where person_id = $1', [personId]);
  }

  /** Who shares the desk and is away now. Of people whose desk the issuer does not name, who has a role in common shares it. */
  async absentAtDesk({ id, desk, roles }: Person, now: Date): Promise<readonly AbsentColleague[]> {
    return all(this.dataSource, ABSENT_AT_DESK, [now, id, desk, roles, PROGRAM_PREFIX]);
  }
}

const FIND = statement(
  { from: ts, until: ts, note: text },
  'select starts as "from", ends as until, note from absence where person_id = $1',
);

const ABSENT_AT_DESK = statement(
  { id: text, name: text, until: ts },
  `select p.id, p.name, a.ends as until from absence a join person p on p.id = a.person_id
   where a.starts <= $1 and a.ends > $1 and p.id <> $2 and not starts_with(p.id, $5)
     and (case when p.desk = '' or $3::text = '' then p.roles && $4::text[] else p.desk = $3 end)
   order by p.name, p.id`,
);
