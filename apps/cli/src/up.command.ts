import type { RegisterCommand } from './command.js';
import { launch } from './local/launcher.js';
import { describeAccess, printAccess } from './local/access.js';
import { defaultHome } from './local/paths.js';
import { basePort } from './local/ports.js';
import { terminalProgress } from './local/progress.js';
import { wantedServices } from './local/services.js';

interface UpOptions {
  readonly detach?: boolean;
  readonly json?: boolean;
}

/** Starts a network of four countries on this machine. */
export const registerUp: RegisterCommand = (program) => {
  program
    .command('up')
    .summary('start a network of four countries on this machine')
    .description(
      'Starts PostgreSQL, Kafka, the sign-in service, the operator, four gateways and those of countries that were added, the intakes of NL and HU, prints addresses and logins, and stops everything on Ctrl-C.',
    )
    .option('-d, --detach', 'leave the network running and return; `joinder down` stops it')
    .option('--json', 'print addresses and logins as JSON')
    .addHelpText(
      'after',
      '\nWhere the network is up already, only addresses and logins are printed.' +
        '\nFolder, ports and other choices are environment variables: see deploy/local/README.md.',
    )
    .action(async (options: UpOptions) => {
      const home = defaultHome();
      await launch({
        home,
        basePort: basePort(),
        progress: terminalProgress(),
        detach: options.detach === true,
        services: wantedServices(),
        whenUp: ({ ports }) => {
          const access = describeAccess(home, ports);
          if (options.json) console.log(JSON.stringify(access));
          else printAccess(access, options.detach === true);
        },
      });
    });
};
