import { type Command, Option } from 'commander';
import type { RegisterCommand } from './command.js';
import type { ApiSession } from './demo/api-session.js';
import {
  coveredLines,
  decidedText,
  type Freeze,
  freezeLine,
  freezeText,
  type JournalEntry,
} from './freeze/freeze-text.js';
import { refusing, signIn } from './freeze/sign-in.js';
import { RefusedError } from './refused-error.js';

interface AsOptions {
  readonly as: string;
  readonly passwordFile?: string;
  readonly json?: boolean;
}

interface DecideOptions {
  readonly proposer: string;
  readonly confirmer: string;
  readonly proposerPasswordFile?: string;
  readonly confirmerPasswordFile?: string;
  readonly cause: string;
  readonly reason: string;
  readonly json?: boolean;
}

const CAUSES = ['RESTORED', 'KEY_STOLEN', 'DEFECT'];

/** Shows what stands still at a gateway, and lets two people end it. */
export const registerFreeze: RegisterCommand = (program) => {
  const freeze = program
    .command('freeze')
    .summary('show what stands still, and end it by two people')
    .description(
      'Shows forks, trust lists of one version and trees that differ, with their evidence, and ends them by two people.',
    );
  registerList(freeze);
  registerShow(freeze);
  registerDecide(freeze);
};

function asSomebody(command: Command): Command {
  return command
    .requiredOption('--as <login>', 'who looks: somebody of operations, a prosecutor or a liaison officer')
    .option('--password-file <file>', 'the first line is the password; asked for where left out');
}

function registerList(freeze: Command): void {
  asSomebody(freeze.command('list').summary('list what stands still'))
    .description('Lists what stands still at the gateway of a country until people decide. Nothing is changed.')
    .argument('<country>', 'a gateway of the network on this machine, which must run')
    .option('--json', 'print the list as JSON')
    .addHelpText('after', '\nExample: joinder freeze list nl --as joris')
    .action(async (country: string, options: AsOptions) => {
      const freezes = await freezesOf(await signInAs(country, options));
      if (options.json) return console.log(JSON.stringify(freezes));
      console.log(freezes.length === 0 ? 'nothing stands still' : freezes.map(freezeLine).join('\n'));
    });
}

function registerShow(freeze: Command): void {
  asSomebody(freeze.command('show').summary('show one freeze with its evidence'))
    .description('Shows the signed statements, the keys under them, and all places that one decision would end.')
    .argument('<country>', 'a gateway of the network on this machine, which must run')
    .argument('<id>', 'the beginning of its evidence hash, as the list shows it')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample: joinder freeze show nl 3f2a --as joris')
    .action(async (country: string, id: string, options: AsOptions) => {
      const found = await findFreeze(await signInAs(country, options), id);
      console.log(options.json ? JSON.stringify(found) : freezeText(found));
    });
}

function registerDecide(freeze: Command): void {
  freeze
    .command('decide')
    .summary('end a freeze: one person proposes, another confirms')
    .description(
      'Signs in both people, lists what the decision covers, and lets the first propose and the second confirm. Under the cause ' +
        'KEY_STOLEN it is refused until a trust list that revokes the key stands in each place. Call the other members first.',
    )
    .argument('<country>', 'a gateway of the network on this machine, which must run')
    .argument('<id>', 'the beginning of its evidence hash, as the list shows it')
    .requiredOption('--proposer <login>', 'somebody of operations')
    .requiredOption('--confirmer <login>', 'a prosecutor')
    .option('--proposer-password-file <file>', 'the first line is the password; asked for where left out')
    .option('--confirmer-password-file <file>', 'the first line is the password; asked for where left out')
    .addOption(
      new Option('--cause <cause>', 'what the member that is the cause says').choices(CAUSES).makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', 'why; it is kept with both names')
    .option('--json', 'print what was decided, place by place, as JSON')
    .addHelpText(
      'after',
      '\nExample: joinder freeze decide nl 3f2a --proposer joris --confirmer maarten --cause RESTORED --reason "old backup, ended"',
    )
    .action(decide);
}

async function decide(country: string, id: string, options: DecideOptions): Promise<void> {
  const { cause, reason, proposerPasswordFile, confirmerPasswordFile } = options;
  const proposer = await signIn({ country, login: options.proposer, ...fileOf(proposerPasswordFile) });
  const confirmer = await signIn({ country, login: options.confirmer, ...fileOf(confirmerPasswordFile) });
  const found = await findFreeze(proposer, id);
  if (!options.json) console.log(coveredLines(found).join('\n'));
  const path = `freezes/${found.id}`;
  const proposed = await refusing('the proposal', proposer.post<Freeze>(`${path}/proposal`, { cause, reason }));
  const proposalId = proposed.decision?.proposalId;
  await refusing('the confirmation', confirmer.post(`${path}/confirmation`, { proposalId, reason }));
  if (!options.json) return console.log(decidedText(found));
  const journal = await refusing('the journal', confirmer.get<readonly JournalEntry[]>('freezes/decisions'));
  console.log(JSON.stringify(journal.filter((entry) => entry.proposalId === proposalId)));
}

function signInAs(country: string, { as, passwordFile }: AsOptions): Promise<ApiSession> {
  return signIn({ country, login: as, ...fileOf(passwordFile) });
}

function fileOf(passwordFile: string | undefined): { readonly passwordFile?: string } {
  return passwordFile === undefined ? {} : { passwordFile };
}

function freezesOf(session: ApiSession): Promise<readonly Freeze[]> {
  return refusing('the list', session.get<readonly Freeze[]>('freezes'));
}

async function findFreeze(session: ApiSession, id: string): Promise<Freeze> {
  const found = (await freezesOf(session)).filter((freeze) => freeze.id.startsWith(id.toLowerCase()));
  const [one] = found;
  if (one === undefined) throw new RefusedError(`nothing that stands still begins with ${id}: see joinder freeze list`);
  if (found.length > 1) throw new RefusedError(`${found.length} freezes begin with ${id}: give more of it`);
  return one;
}
