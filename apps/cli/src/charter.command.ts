import type { Command } from 'commander';
import { type SpaceCharters, spaceText } from './charter/space-text.js';
import type { RegisterCommand } from './command.js';
import { gatewayEnvironment } from './local/gateway-environment.js';
import { gatewayLines } from './local/gateway-lines.js';
import { RefusedError } from './refused-error.js';

interface ShowOptions {
  readonly space?: string;
  readonly json?: boolean;
}

/** Shows who is a member of which space by which charter. */
export const registerCharter: RegisterCommand = (program) => {
  const charter = program
    .command('charter')
    .summary('show the charters of spaces')
    .description('Shows who is a member of a space by which charter.');
  registerShow(charter);
};

function registerShow(charter: Command): void {
  charter
    .command('show')
    .summary('show the chain of charters of each space, and what a successor would change')
    .description(
      'Reads from the database of a gateway, for each space, its charters in the order in which they came to act, who takes part, and ' +
        'what the successors that members have published would change and whom they wait for. Beside each draft stand its sender and the ' +
        'first eight characters of its commitment: read them to the others before anybody signs. The gateway need not run, the database must.',
    )
    .argument(
      '[country]',
      'a gateway of the network on this machine; without it, the one that the environment describes',
    )
    .option('--space <id>', 'this space alone')
    .option('--json', 'print a line of JSON for each space')
    .addHelpText('after', '\nExample: joinder charter show nl')
    .action(async (country: string | undefined, options: ShowOptions) => {
      await show(await gatewayEnvironment(country), options);
    });
}

async function show(env: NodeJS.ProcessEnv, { space, json }: ShowOptions): Promise<void> {
  let shown = 0;
  const code = await gatewayLines({ name: 'charters.main.js', args: [], env }, (line) => {
    const one: SpaceCharters = JSON.parse(line);
    if (space !== undefined && one.spaceId !== space) return;
    shown += 1;
    console.log(json ? line : spaceText(one));
  });
  if (code !== 0) throw new RefusedError('the charters could not be read, see above');
  if (shown > 0) return;
  throw new RefusedError(
    space === undefined ? 'this gateway knows no space yet' : `this gateway knows no space ${space}`,
  );
}
