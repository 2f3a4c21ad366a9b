import type { Command } from 'commander';
import type { RegisterCommand } from './command.js';
import { stateFolder } from './local/apps.js';
import { gatewayLines } from './local/gateway-lines.js';
import { requireMarker } from './local/launcher.js';
import { defaultHome } from './local/paths.js';
import { RefusedError } from './refused-error.js';

const WRITER = 'member id, such as bg, or one certificate of it, such as bg.0123456789abcdef';

interface FolderOptions {
  readonly state?: string;
  readonly json?: boolean;
}

/** Takes the right to append to every log from a member that floods, and gives it back. */
export const registerOperator: RegisterCommand = (program) => {
  const operator = program
    .command('operator')
    .summary('take from a member the right to append, and give it back')
    .description(
      'Writes into the folder of an operator (its STATE_DIR), on its machine, which members may append nothing for now. A running operator ' +
        'takes the rules away within two seconds, and shows it on its page; a stopped one does at its start. The member reads on and misses nothing. ' +
        'One stolen certificate is named as the broker names it: the member goes on with its others.',
    );
  registerTake(operator);
  registerGive(operator);
  registerWriters(operator);
};

function registerTake(operator: Command): void {
  withFolder(operator.command('take-write'))
    .summary('take the right to append from a member')
    .description('Takes the right to append to every log of the network from a member, until it is given back.')
    .argument('<member>', WRITER)
    .requiredOption('--reason <text>', 'why, shown on the page of the operator')
    .addHelpText('after', '\nExample: joinder operator take-write bg --reason "floods network, called at 14:02"')
    .action((member: string, options: FolderOptions & { readonly reason: string }) =>
      run(['take', member, options.reason], options, ({ isNamed }) => takenText(member, isNamed ?? null)),
    );
}

function registerGive(operator: Command): void {
  withFolder(operator.command('give-write'))
    .summary('give the right to append back')
    .description('Gives a member the right to append back; what waits in its outbox leaves by itself.')
    .argument('<member>', WRITER)
    .addHelpText('after', '\nExample: joinder operator give-write bg')
    .action((member: string, options: FolderOptions) =>
      run(['give', member], options, ({ given }) =>
        given === true ? `${member} may append again` : `${member} had its right all the time`,
      ),
    );
}

function registerWriters(operator: Command): void {
  withFolder(operator.command('writers'))
    .summary('list the members whose right is taken')
    .description('Lists the members that may append nothing for now, since when and why.')
    .addHelpText('after', '\nExample: joinder operator writers --json')
    .action((options: FolderOptions) =>
      run(['list'], options, ({ taken = [] }) =>
        taken.length === 0
          ? 'every member has the right that its charters give it'
          : taken.map(({ writer, atMs, reason }) => `${writer}  ${new Date(atMs).toISOString()}  ${reason}`).join('\n'),
      ),
    );
}

function withFolder(command: Command): Command {
  return command
    .option('--state <folder>', 'STATE_DIR of the operator; without it, that of the network on this machine')
    .option('--json', 'print the outcome as JSON');
}

/** What the program of the operator says. */
interface Outcome {
  readonly given?: boolean;
  /** Null where it is not known what the newest list names. */
  readonly isNamed?: boolean | null;
  readonly taken?: readonly { readonly writer: string; readonly reason: string; readonly atMs: number }[];
}

function takenText(writer: string, isNamed: boolean | null): string {
  const text = `${writer} may append nothing until give-write`;
  if (isNamed === true) return text;
  if (isNamed === null) return `${text}; this operator never ran, so it is not known whether a trust list names it`;
  return `${text}; but the newest trust list names no ${writer}: see that it is spelt as meant`;
}

async function run(
  args: readonly string[],
  { state, json }: FolderOptions,
  words: (outcome: Outcome) => string,
): Promise<void> {
  const env = { ...process.env, STATE_DIR: state ?? folderHere() };
  const program = { name: 'writers.main.js', app: 'operator', args, env } as const;
  const code = await gatewayLines(program, (line) => console.log(json === true ? line : words(JSON.parse(line))));
  if (code !== 0) throw new RefusedError('nothing was changed, see above');
}

/** A folder made without a network would look like somebody else's to the next `joinder up`. */
function folderHere(): string {
  const home = defaultHome();
  requireMarker(home);
  return stateFolder(home, 'operator');
}
