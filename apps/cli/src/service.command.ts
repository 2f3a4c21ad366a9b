import type { Command } from 'commander';
import type { RegisterCommand } from './command.js';
import { describeAccess, printService } from './local/access.js';
import { countriesOf } from './local/countries.js';
import { requireMarker } from './local/launcher.js';
import { defaultHome } from './local/paths.js';
import { basePort, portsFrom } from './local/ports.js';
import { silentProgress, terminalProgress } from './local/progress.js';
import { processesOf, servicesOf } from './local/services.js';
import { Supervisor } from './local/supervisor.js';
import { addService } from './practice/add-service.js';

interface Output {
  readonly json?: boolean;
}

/** Adds services beside the gateways of the network on this machine while it runs. */
export const registerService: RegisterCommand = (program) => {
  const service = program
    .command('service')
    .summary('show the services beside the gateways, and add one while the network runs')
    .description('Shows what stands beside the gateways of the network on this machine, and adds one while it runs.');
  registerAdd(service);
  registerList(service);
};

function registerAdd(service: Command): void {
  service
    .command('add')
    .summary('add a service to the running network')
    .description(
      'Makes certificates, database with its roles, and sign-in of a service, starts it, and starts the gateway of its country anew, which is ' +
        'told where it is. A second call finds it there; one that was interrupted goes on.',
    )
    .argument('<name>', 'such as nl-intake: where people of a country tell what they saw')
    .option('--json', 'print addresses and logins as JSON')
    .addHelpText(
      'after',
      '\nThe network must run (`joinder up`). Those named by JOINDER_SERVICES when it starts need no command; `none` starts none.' +
        '\nExample: joinder service add ro-intake',
    )
    .action(async (name: string, { json }: Output) => {
      const options = { home: defaultHome(), basePort: basePort(), progress: terminalProgress() };
      const { added, place } = await addService(name, options);
      if (json) return console.log(JSON.stringify({ added, ...place }));
      console.log(added ? `${name} runs.` : `${name} is there already.`);
      printService(place);
    });
}

function registerList(service: Command): void {
  service
    .command('list')
    .summary('show the services of the network on this machine')
    .description('Shows each service with the addresses of its door and its desk, and whether it runs.')
    .option('--json', 'print the services as JSON')
    .action(({ json }: Output) => {
      const home = defaultHome();
      requireMarker(home);
      const supervisor = new Supervisor({ home, progress: silentProgress });
      const { services } = describeAccess(home, portsFrom(basePort(), countriesOf(home), servicesOf(home)));
      const shown = services.map(({ service: name, door, desk }) => ({
        service: name,
        door,
        desk,
        running: processesOf(name).every((one) => supervisor.isRunning(one)),
      }));
      if (json) return console.log(JSON.stringify(shown));
      if (shown.length === 0) console.log('No service stands beside the gateways; `joinder service add` adds one.');
      for (const { service: name, door, desk, running } of shown)
        console.log(`${name}  door ${door}  desk ${desk}  ${running ? 'running' : 'stopped'}`);
    });
}
