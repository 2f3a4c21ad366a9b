import type { Command } from 'commander';

/** Adds one command to the program; `program.ts` names them all. */
export type RegisterCommand = (program: Command) => void;
