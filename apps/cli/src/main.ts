#!/usr/bin/env node
import { CommanderError } from 'commander';
import { Interrupted } from './local/hold.js';
import { joinderProgram } from './program.js';
import { RefusedError } from './refused-error.js';

const DONE = 0;
const REFUSED = 1;
const WRONG_USE = 2;
const INTERRUPTED = 130;

process.exitCode = await run(process.argv);

async function run(argv: readonly string[]): Promise<number> {
  const program = await joinderProgram(argv[2] ?? '');
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
