import { runMigrations } from '#libs/persistence';
import { databaseOptions } from '#libs/service';
import { loadMigrationConfig } from './config.js';
import { gatewayMigrations } from './gateway.migrations.js';

/** Brings the database of a gateway to the schema of this build, under the role that owns it. */
async function main(): Promise<void> {
  const config = loadMigrationConfig(process.env);
  // Steps that tell own messages from others ask whose database it is.
  const owner = { ...databaseOptions(config, 2), settings: { 'joinder.member': config.member } };
  const applied = await runMigrations(owner, gatewayMigrations);
  console.log(JSON.stringify({ applied }));
}

await main();
