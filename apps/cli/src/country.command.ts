import { type Command, InvalidArgumentError } from 'commander';
import type { RegisterCommand } from './command.js';
import { addCountry } from './country/add-country.js';
import { printPlace } from './local/access.js';
import { gatewayUrl } from './local/apps.js';
import { countriesOf } from './local/countries.js';
import { requireMarker } from './local/launcher.js';
import { defaultHome } from './local/paths.js';
import { basePort, COUNTRIES, portsFrom } from './local/ports.js';
import { silentProgress, terminalProgress } from './local/progress.js';
import { Supervisor } from './local/supervisor.js';

interface Output {
  readonly json?: boolean;
}

/** Adds countries to the network on this machine while it runs. */
export const registerCountry: RegisterCommand = (program) => {
  const country = program
    .command('country')
    .summary('show the countries of the network, and add one while it runs')
    .description('Shows the countries of the network on this machine, and adds one while the others work.');
  registerAdd(country);
  registerList(country);
};

function registerAdd(country: Command): void {
  country
    .command('add')
    .summary('add a country to the running network')
    .description(
      'Makes keys and a certificate, brings in the trust list that names the country, signed by the admin keys of all on this machine, ' +
        'waits for the charter of the space of all, and starts database, sign-in and gateway. Done where the country takes part. ' +
        'A second call finds it there; one that was interrupted goes on. The other gateways run on.',
    )
    .argument('<code>', 'two lower-case letters', countryCode)
    .option('--json', 'print address and logins as JSON')
    .addHelpText(
      'after',
      '\nThe network must run (`joinder up`). `joinder down` and `joinder up` keep the country; only `joinder reset` removes it.' +
        '\nExample: joinder country add cz',
    )
    .action(async (code: string, { json }: Output) => {
      const options = { home: defaultHome(), basePort: basePort(), progress: terminalProgress() };
      const { added, place } = await addCountry(code, options);
      if (json) return console.log(JSON.stringify({ added, ...place }));
      console.log(added ? `${code} takes part.` : `${code} is there already.`);
      printPlace(place);
    });
}

function registerList(country: Command): void {
  country
    .command('list')
    .summary('show the countries of the network on this machine')
    .description('Shows each country with its address, and whether its gateway runs and was added later.')
    .option('--json', 'print the countries as JSON')
    .action(({ json }: Output) => {
      const home = defaultHome();
      requireMarker(home);
      const supervisor = new Supervisor({ home, progress: silentProgress });
      const ports = portsFrom(basePort(), countriesOf(home));
      const countries = [...ports.countries.keys()].map((code) => ({
        country: code,
        url: gatewayUrl(ports, code),
        running: supervisor.isRunning(code),
        added: !COUNTRIES.some((one) => one === code),
      }));
      if (json) return console.log(JSON.stringify(countries));
      for (const { country: code, url, running, added } of countries)
        console.log(`${code}  ${url}  ${running ? 'running' : 'stopped'}${added ? ', added' : ''}`);
    });
}

function countryCode(text: string): string {
  if (!/^[a-z]{2}$/.test(text))
    throw new InvalidArgumentError('expected two lower-case letters, such as those of a country code.');
  return text;
}
