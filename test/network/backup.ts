import { createDataSource } from '#libs/persistence';
import type { TestDatabase } from '#libs/testing';
import type { DataSource } from 'typeorm';

const TABLES = `
select c.relname as name, exists (
  select from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as numbered
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
order by c.relname <> 'space', c.relname`;

const SEQUENCES = `select quote_ident(sequencename) as name from pg_sequences where schemaname = 'public'`;

interface TableRow {
  readonly name: string;
  readonly numbered: boolean;
}

interface SequenceRow {
  readonly name: string;
  readonly last_value: string;
  readonly is_called: boolean;
}

/** A copy of a database beside it, to be put in place later: an old backup, or a standby that was behind. */
export class Backup {
  private isTaken = false;
  /** Numbers that were given out. */
  private numbers: SequenceRow[] = [];

  constructor(private readonly database: TestDatabase) {}

  get exists(): boolean {
    return this.isTaken;
  }

  async take(): Promise<void> {
    await this.asOwner(async (source) => {
      await source.query('drop schema if exists backup cascade');
      await source.query('create schema backup');
      const tables = await source.query<TableRow[]>(TABLES);
      await source.transaction('REPEATABLE READ', async (tx) => {
        for (const { name } of tables) await tx.query(`create table backup.${name} as table public.${name}`);
        this.numbers = [];
        for (const { name } of await tx.query<{ name: string }[]>(SEQUENCES)) {
          const [row] = await tx.query<Omit<SequenceRow, 'name'>[]>(`select last_value, is_called from public.${name}`);
          if (row) this.numbers.push({ name, ...row });
        }
      });
    });
    this.isTaken = true;
  }

  /** Nobody may be connected as the service. */
  async putInPlace(): Promise<void> {
    await this.asOwner(async (source) => {
      const tables = await source.query<TableRow[]>(TABLES);
      await source.transaction(async (tx) => {
        await tx.query(`truncate ${tables.map(({ name }) => `public.${name}`).join(', ')}`);
        for (const { name, numbered } of tables) {
          const over = numbered ? 'overriding system value' : '';
          await tx.query(`insert into public.${name} ${over} select * from backup.${name}`);
        }
      });
      for (const { name, last_value: last, is_called: called } of this.numbers) {
        await source.query(`select setval('public.${name}', ${last}, ${called})`);
      }
    });
  }

  private async asOwner(work: (source: DataSource) => Promise<void>): Promise<void> {
    const source = await createDataSource({ ...this.database.owner, poolSize: 1 }).initialize();
    try {
      await work(source);
    } finally {
      await source.destroy();
    }
  }
}
