import { createHash } from 'node:crypto';
import type { DatabaseRoles, MigrationClass } from '#libs/persistence';
import pg from 'pg';

/** A migrated database that others are copies of; all copies share its roles. */
export interface DatabaseTemplate {
  readonly name: string;
  readonly roles: DatabaseRoles;
  readonly password: string;
}

/** What a template is made of: databases of the same migrations and roles are copies of one. */
export interface TemplateRequest {
  readonly migrations: readonly MigrationClass[];
  readonly further: readonly string[];
}

/** Serialises the making of templates on one server; any fixed number. */
const LOCK = 5_150_002;

/**
 * Finds the template on the server, or makes it with `migrate`. Says which are whole by PostgreSQL's own mark, so that one whose
 * migrations failed is made anew.
 *
 * @param migrate sets up the roles and tables of a database that is not there
 */
export async function templateOn(
  adminUrl: string,
  { migrations, further }: TemplateRequest,
  migrate: (database: string, password: string) => Promise<void>,
): Promise<DatabaseTemplate> {
  const names = migrations.map((migration) => new migration().name);
  const name = `template_${digest([...names.toSorted(), ...further.toSorted()].join(' ')).slice(0, 12)}`;
  // The address holds the password of the server, so this one is as secret, and each test process finds it.
  const password = digest(`${adminUrl} ${name}`);
  await asAdmin(adminUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const found = await client.query<{ whole: boolean }>(
      'select datistemplate as whole from pg_database where datname = $1',
      [name],
    );
    if (found.rows[0]?.whole === true) return;
    await client.query(`drop database if exists ${name}`);
    await migrate(name, password);
    await client.query(`alter database ${name} with is_template true`);
  });
  const { rolesOf } = await import('#libs/persistence');
  return { name, roles: rolesOf(name), password };
}

/** Makes a database that holds what the template does; whoever may connect to the template may connect to it. */
export async function copyTemplate(
  adminUrl: string,
  { template, database, may }: { template: DatabaseTemplate; database: string; may: readonly string[] },
): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query(`create database ${database} template ${template.name} owner ${template.roles.owner}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${may.join(', ')}`);
  });
}

export async function dropCopy(adminUrl: string, database: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    await client.query(`drop database if exists ${database} with (force)`);
  });
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
