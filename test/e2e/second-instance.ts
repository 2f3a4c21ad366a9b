import pg from 'pg';
import { rolesOf, setUpDatabase, withDatabase } from '#libs/persistence';
import { isReady, stateFolder } from '../../apps/cli/src/local/apps.js';
import { partDatabase } from '../../apps/cli/src/local/databases.js';
import type { Home } from '../../apps/cli/src/local/paths.js';
import { freePorts } from '../../apps/cli/src/local/ports.js';
import { passwordIn } from '../../apps/cli/src/local/secrets.js';
import type { Service } from '../../apps/cli/src/local/service.js';

/** What a second process of a gateway is made from. */
interface Original {
  readonly home: Home;
  /** Superuser of the PostgreSQL. */
  readonly adminUrl: string;
  readonly service: Service;
}

/** Copies the database of a gateway, which must stand meanwhile: what a drill of a restore leaves behind. */
export async function copyDatabase({ home, adminUrl, service }: Original): Promise<void> {
  const { name, ownerPasswordFile, servicePasswordFile } = partDatabase(home, adminUrl, service.name);
  const copy = copyOf(name);
  await asAdmin(adminUrl, [`create database ${copy} template ${name}`]);
  const [ownerPassword, servicePassword] = [passwordIn(ownerPasswordFile), passwordIn(servicePasswordFile)];
  await setUpDatabase(adminUrl, { database: copy, ownerPassword, servicePassword });
  const [roles, copied] = [rolesOf(name), rolesOf(copy)];
  await asAdmin(adminUrl, [
    `grant ${roles.service} to ${copied.service} with inherit true, set false`,
    `grant ${roles.applier} to ${copied.applier} with inherit true, set false`,
  ]);
  // Tables keep their owner, which looks at rows of others for foreign keys.
  await asAdmin(withDatabase(adminUrl, copy), [`grant usage on schema public to ${roles.owner}`]);
}

/** Describes a second process of a gateway beside it, with its keys, its database, ports of its own and an empty state folder. */
export async function besideInstance({
  home,
  service,
}: Omit<Original, 'adminUrl'>): Promise<Service & { url: string }> {
  const name = `${service.name}-second`;
  const ports = await freePorts(3);
  const [http = 0, metrics, peer] = ports;
  const env = {
    ...service.env,
    GATEWAY_HTTP_PORT: String(http),
    GATEWAY_METRICS_PORT: String(metrics),
    GATEWAY_PEER_PORT: String(peer),
    STATE_DIR: stateFolder(home, name),
  };
  return { ...service, name, ports, env, ready: () => isReady(http), url: `http://127.0.0.1:${http}` };
}

/** As `besideInstance`, with the copied database. */
export async function secondInstance(original: Original): Promise<Service & { url: string }> {
  const { home, adminUrl, service } = original;
  const copy = copyOf(partDatabase(home, adminUrl, service.name).name);
  const second = await besideInstance(original);
  const url = withDatabase(service.env['DATABASE_URL'] ?? '', copy, { name: copy, password: '' });
  return { ...second, env: { ...second.env, DATABASE_URL: url } };
}

function copyOf(database: string): string {
  return `${database}_second`;
}

async function asAdmin(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
