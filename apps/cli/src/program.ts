import { Command } from 'commander';
import type { RegisterCommand } from './command.js';

interface Group {
  readonly heading: string;
  readonly commands: Readonly<Record<string, () => Promise<RegisterCommand>>>;
}

/** Commands by name; a run loads what it names alone, since all of them together take a second. */
const GROUPS: readonly Group[] = [
  {
    heading: 'A network on this machine:',
    commands: {
      demo: async () => (await import('./demo.command.js')).registerDemo,
      up: async () => (await import('./up.command.js')).registerUp,
      down: async () => (await import('./down.command.js')).registerDown,
      reset: async () => (await import('./reset.command.js')).registerReset,
      stop: async () => (await import('./part.command.js')).registerStop,
      kill: async () => (await import('./part.command.js')).registerKill,
      start: async () => (await import('./part.command.js')).registerStart,
      country: async () => (await import('./country.command.js')).registerCountry,
      service: async () => (await import('./service.command.js')).registerService,
      freeze: async () => (await import('./freeze.command.js')).registerFreeze,
      doctor: async () => (await import('./doctor.command.js')).registerDoctor,
    },
  },
  {
    heading: 'The database of a gateway:',
    commands: {
      migrate: async () => (await import('./migrate.command.js')).registerMigrate,
      charter: async () => (await import('./charter.command.js')).registerCharter,
      rebuild: async () => (await import('./rebuild.command.js')).registerRebuild,
    },
  },
  {
    heading: 'Keys and trust lists, offline:',
    commands: {
      keys: async () => (await import('./keys.command.js')).registerKeys,
      trust: async () => (await import('./trust.command.js')).registerTrust,
    },
  },
  {
    heading: 'The operator:',
    commands: {
      operator: async () => (await import('./operator.command.js')).registerOperator,
    },
  },
  {
    heading: 'Proofs:',
    commands: {
      proof: async () => (await import('./proof.command.js')).registerProof,
      verify: async () => (await import('./verify.command.js')).registerVerify,
    },
  },
  {
    heading: 'The national practice:',
    commands: {
      content: async () => (await import('./content.command.js')).registerContent,
      practice: async () => (await import('./practice.command.js')).registerPractice,
    },
  },
  {
    heading: 'More:',
    commands: {
      match: async () => (await import('./match.command.js')).registerMatch,
      services: async () => (await import('./services.command.js')).registerServices,
    },
  },
];

const EXIT_CODES =
  '\nExit codes: 0 done, 1 refused with the reason on standard error, 2 wrong use, 130 interrupted while starting.';

/** Makes `joinder` with the command of that name, or with all where it is none: for help, and for what to say about a slip. */
export async function joinderProgram(name: string): Promise<Command> {
  const program = new Command('joinder')
    .description(
      'Joinder at a terminal: a network on this machine, keys, trust lists, proofs. Begin with `joinder demo`.',
    )
    .showHelpAfterError('(joinder <command> --help explains)')
    .addHelpText('afterAll', EXIT_CODES)
    .exitOverride();
  const isCommand = GROUPS.some(({ commands }) => Object.hasOwn(commands, name));
  for (const { heading, commands } of GROUPS) {
    program.commandsGroup(heading);
    for (const [candidate, load] of Object.entries(commands)) {
      if (!isCommand || candidate === name) (await load())(program);
    }
  }
  return program.helpCommand('help [command]', 'explain a command');
}
