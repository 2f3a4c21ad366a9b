import { Argument, type Command } from 'commander';
import type { RegisterCommand } from './command.js';
import { requireMarker } from './local/launcher.js';
import { describeNetwork, partsOf } from './local/network.js';
import { defaultHome } from './local/paths.js';
import { basePort } from './local/ports.js';
import { terminalProgress } from './local/progress.js';
import { Supervisor } from './local/supervisor.js';
import { RefusedError } from './refused-error.js';

interface PartCommand {
  readonly name: string;
  readonly summary: string;
  readonly action: (part: string, supervisor: Supervisor) => Promise<string>;
}

/** Stops one part of a running network, to see how the others take it. */
export const registerStop: RegisterCommand = (program) =>
  add(program, { name: 'stop', summary: 'stop one part of the network, in order', action: stop });

/** Kills one part. */
export const registerKill: RegisterCommand = (program) =>
  add(program, { name: 'kill', summary: 'kill one part of the network at once, as a crash would', action: kill });

/** Starts one part. */
export const registerStart: RegisterCommand = (program) =>
  add(program, { name: 'start', summary: 'start one part of the network', action: start });

async function stop(part: string, supervisor: Supervisor): Promise<string> {
  return (await supervisor.stop(part)) ? `${part} is stopped` : `${part} was not running`;
}

async function kill(part: string, supervisor: Supervisor): Promise<string> {
  return (await supervisor.kill(part)) ? `${part} is killed` : `${part} was not running`;
}

async function start(part: string, supervisor: Supervisor): Promise<string> {
  const network = await describeNetwork({ home: defaultHome(), basePort: basePort(), progress: terminalProgress() });
  const service = network.services.get(part);
  if (service === undefined)
    throw new RefusedError(`${part} does not run on this machine, so it cannot be started here`);
  await supervisor.ensure(service);
  return `${part} is running`;
}

function add(program: Command, { name, summary, action }: PartCommand): void {
  program
    .command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}. The other parts go on.`)
    .addArgument(new Argument('<part>', 'which part').choices(partsOf(defaultHome())))
    .option('--json', 'print the outcome as JSON')
    .addHelpText('after', `\nExample: joinder ${name} hu`)
    .action(async (part: string, options: { readonly json?: boolean }) => {
      const home = defaultHome();
      requireMarker(home);
      const outcome = await action(part, new Supervisor({ home, progress: terminalProgress() }));
      console.log(options.json ? JSON.stringify({ part, outcome }) : outcome);
    });
}
