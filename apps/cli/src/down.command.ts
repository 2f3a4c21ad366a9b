import type { RegisterCommand } from './command.js';
import { stopAll } from './local/launcher.js';
import { defaultHome } from './local/paths.js';
import { terminalProgress } from './local/progress.js';

/** Stops the network on this machine. */
export const registerDown: RegisterCommand = (program) => {
  program
    .command('down')
    .summary('stop the network on this machine')
    .description('Stops every part of the network, whoever started it. Data stays; `joinder up` goes on from there.')
    .option('--json', 'print what was stopped as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const stopped = await stopAll(defaultHome(), terminalProgress());
      if (options.json) console.log(JSON.stringify({ stopped }));
      else console.log(stopped.length === 0 ? 'Nothing was running.' : `Stopped: ${stopped.join(', ')}.`);
    });
};
