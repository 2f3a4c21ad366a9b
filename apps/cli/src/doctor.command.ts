import type { RegisterCommand } from './command.js';
import { examine } from './local/doctor.js';
import { defaultHome } from './local/paths.js';
import { countriesOf } from './local/countries.js';
import { basePort, portsFrom } from './local/ports.js';
import { servicesOf } from './local/services.js';
import { RefusedError } from './refused-error.js';

/** Says whether this machine can run a network, and how the one on it is. */
export const registerDoctor: RegisterCommand = (program) => {
  program
    .command('doctor')
    .summary('check this machine and the network on it')
    .description(
      'Checks Node, Java, disk, ports, processes and trust, changes nothing, and fails when something is ill.',
    )
    .option('--json', 'print the findings as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const home = defaultHome();
      const findings = await examine(home, portsFrom(basePort(), countriesOf(home), servicesOf(home)));
      if (options.json) console.log(JSON.stringify(findings));
      else
        for (const { subject, state, text } of findings)
          console.log(`${state.padEnd(9)}  ${subject.padEnd(8)}  ${text}`);
      const ill = findings.filter(({ state }) => state === 'ill').map(({ subject }) => subject);
      if (ill.length > 0) throw new RefusedError(`not well: ${[...new Set(ill)].join(', ')}`);
    });
};
