import { Injectable } from '@nestjs/common';
import { all, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { Person } from '../person.js';

/** Everybody who was ever let in, so that names survive the people's leaving. */
@Injectable()
export class PersonRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes over what the issuer says now; who was seen within the last minute and did not change is left alone. */
  async remember({ id, name, desk, roles }: Person, now: Date): Promise<void> {
    await this.dataSource.query(
      `insert into person (id, name, desk, roles, first_seen_at, last_seen_at) values ($1, $2, $3, $4, $5, $5)
       on conflict (id) do update set name = excluded.name, desk = excluded.desk, roles = excluded.roles, last_seen_at = excluded.last_seen_at
       where (person.name, person.desk, person.roles) is distinct from (excluded.name, excluded.desk, excluded.roles)
         or person.last_seen_at < excluded.last_seen_at - interval '1 minute'`,
      [id, name, desk, [...roles], now],
    );
  }

  /** Names of people by id, for views of what they did; unknown ids are absent. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await all(this.dataSource, NAMES, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const NAMES = statement({ id: text, name: text }, 'select id, name from person where id = any($1)');
