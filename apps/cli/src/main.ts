#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { registerCharter } from './charter.command.js';
import type { RegisterCommand } from './command.js';
import { registerCountry } from './country.command.js';
import { registerDemo } from './demo.command.js';
import { registerDown } from './down.command.js';
import { registerDoctor } from './doctor.command.js';
import { registerKeys } from './keys.command.js';
import { registerMatch } from './match.command.js';
import { Interrupted } from './local/hold.js';
import { registerMigrate } from './migrate.command.js';
import { registerPart } from './part.command.js';
import { registerProof } from './proof.command.js';
import { RefusedError } from './refused-error.js';
import { registerRebuild } from './rebuild.command.js';
import { registerReset } from './reset.command.js';
import { registerServices } from './services.command.js';
import { registerTrust } from './trust.command.js';
import { registerUp } from './up.command.js';
import { registerVerify } from './verify.command.js';

const COMMANDS: readonly RegisterCommand[] = [
  registerDemo,
  registerUp,
  registerDown,
  registerReset,
  registerPart,
  registerCountry,
  registerDoctor,
  registerServices,
  registerKeys,
  registerTrust,
  registerProof,
  registerVerify,
  registerMigrate,
  registerCharter,
  registerRebuild,
  registerMatch,
];

const DONE = 0;
const REFUSED = 1;
const WRONG_USE = 2;
const INTERRUPTED = 130;

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<number> {
  const program = new Command('joinder')
    .description('Joinder at a terminal: a network on this machine, keys, trust and proofs.')
    .showHelpAfterError('(joinder <command> --help explains)')
    .exitOverride();
  for (const register of COMMANDS) register(program);
  try {
    await program.parseAsync([...argv]);
    return DONE;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  if (error instanceof Interrupted) return INTERRUPTED;
  if (!(error instanceof RefusedError)) throw error;
  process.stderr.write(`joinder: ${error.message}\n`);
  return REFUSED;
}
