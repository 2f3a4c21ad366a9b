import { furtherRoleSettings, runMigrations } from '#libs/persistence';
import { databaseOptions } from '#libs/service';
import { loadMigrationConfig } from './config.js';
import { intakeMigrations } from './intake.migrations.js';

/** Brings the database of an intake to the schema of this build, under the role that owns it. */
async function main(): Promise<void> {
  const config = loadMigrationConfig(process.env);
  const options = databaseOptions({ ...config, member: `${config.country}-intake` }, 2);
  const settings = furtherRoleSettings(new URL(config.databaseUrl).pathname.slice(1), ['door']);
  console.log(JSON.stringify({ applied: await runMigrations({ ...options, settings }, intakeMigrations) }));
}

await main();
