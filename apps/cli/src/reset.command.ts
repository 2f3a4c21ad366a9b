import type { RegisterCommand } from './command.js';
import { removeState, stopAll } from './local/launcher.js';
import { defaultHome } from './local/paths.js';
import { terminalProgress } from './local/progress.js';

/** Stops the network and removes its data. */
export const registerReset: RegisterCommand = (program) => {
  program
    .command('reset')
    .summary('stop the network and remove its data')
    .description(
      'Stops the network on this machine and removes all its data, keys and logins. The next start begins anew.',
    )
    .option('--json', 'print what was done as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const home = defaultHome();
      const stopped = await stopAll(home, terminalProgress());
      const removed = removeState(home) ? home.root : null;
      if (options.json) console.log(JSON.stringify({ stopped, removed }));
      else console.log(removed ? `Removed the network in ${removed}.` : `There is no network in ${home.root}.`);
    });
};
