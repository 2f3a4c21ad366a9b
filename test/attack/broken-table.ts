import { createDataSource } from '#libs/persistence';
import type { LedgerGateway } from '../network/ledger-gateway.js';

/** Changes the schema of a gateway, as a defect of a migration or of PostgreSQL would. */
export async function asOwner({ setup }: LedgerGateway, sql: string): Promise<void> {
  const source = await createDataSource({ ...setup.database.owner, poolSize: 1 }).initialize();
  await source.query(sql);
  await source.destroy();
}

/** What a table takes no more. */
export interface Breakage {
  readonly table: string;
  /** On `new`. */
  readonly condition: string;
  /** Statement of PL/pgSQL; out of range where none is named. */
  readonly failure?: string | undefined;
}

/** Lets a table take no row for which the condition holds. Answers how to mend it, which may be done twice. */
export async function breakTable(gateway: LedgerGateway, broken: Breakage): Promise<() => Promise<void>> {
  const { table, condition, failure = 'raise numeric_value_out_of_range' } = broken;
  await asOwner(
    gateway,
    `create function broken_${table}() returns trigger language plpgsql as $$
     begin if ${condition} then ${failure}; end if; return new; end $$;
     create trigger broken before insert or update on ${table} for each row execute function broken_${table}();`,
  );
  return () => asOwner(gateway, `drop trigger if exists broken on ${table}; drop function if exists broken_${table}`);
}
