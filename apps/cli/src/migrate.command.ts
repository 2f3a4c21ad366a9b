import { Argument } from 'commander';
import type { RegisterCommand } from './command.js';
import { countriesOf } from './local/countries.js';
import { requireMarker } from './local/launcher.js';
import { describeNetwork } from './local/network.js';
import { defaultHome } from './local/paths.js';
import { basePort } from './local/ports.js';
import { servicesOf } from './local/services.js';
import { terminalProgress } from './local/progress.js';
import { Supervisor } from './local/supervisor.js';
import { RefusedError } from './refused-error.js';

const ALL = 'all';

/** Brings databases of gateways and services on this machine to the schema of this build. */
export const registerMigrate: RegisterCommand = (program) => {
  program
    .command('migrate')
    .summary('bring the database of a gateway or a service to the schema of this build')
    .description(
      'Runs the migrations that the database of a gateway or a service on this machine lacks, under the role that owns it, and names them. ' +
        '`joinder up` does the same for all. Elsewhere the program is dist/apps/gateway/src/migrate.main.js (docs/run-a-country.md).',
    )
    .addArgument(
      new Argument('<part>', 'whose database').choices([
        ...countriesOf(defaultHome()),
        ...servicesOf(defaultHome()),
        ALL,
      ]),
    )
    .option('--json', 'print the migrations that ran as JSON')
    .addHelpText('after', '\nPostgreSQL must run (`joinder start postgres`). Example: joinder migrate all')
    .action(async (part: string, options: { readonly json?: boolean }) => {
      const home = defaultHome();
      const progress = terminalProgress();
      requireMarker(home);
      const network = await describeNetwork({ home, basePort: basePort(), progress });
      if (network.services.has('postgres') && !new Supervisor({ home, progress }).isRunning('postgres'))
        throw new RefusedError('PostgreSQL does not run: `joinder start postgres` starts it, `joinder up` everything');
      const migrated = await network.prepareDatabases(part === ALL ? undefined : [part]);
      if (options.json) return console.log(JSON.stringify(migrated));
      for (const { part: name, applied } of migrated)
        console.log(`${name}  ${applied.length === 0 ? 'has the schema of this build already' : applied.join(', ')}`);
    });
};
