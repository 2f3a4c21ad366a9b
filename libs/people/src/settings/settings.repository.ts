import { Injectable } from '@nestjs/common';
import { all, json, statement, text } from '#libs/persistence';
import { DataSource } from 'typeorm';
import type { SettingsDto } from './dto/settings.dto.js';

/** Keeps how people set their pages. */
@Injectable()
export class SettingsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async of(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const rows = await all(this.dataSource, OF, [personId]);
    return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  }

  /** The newest word about each counts; of the others it says nothing. */
  async put(personId: string, settings: SettingsDto): Promise<void> {
    const pairs = Object.entries(settings).filter(([, value]) => value !== undefined);
    await this.dataSource.query(PUT, [
      personId,
      pairs.map(([key]) => key),
      pairs.map(([, value]) => JSON.stringify(value)),
    ]);
  }
}

const OF = statement(
  { key: text, value: json((value) => value) },
  'select key, value from settings where person_id = $1 order by key',
);

const PUT = `insert into settings (person_id, key, value) select $1, key, value::jsonb from unnest($2::text[], $3::text[]) as row (key, value)
  on conflict (person_id, key) do update set value = excluded.value`;
