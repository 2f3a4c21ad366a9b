import { parseArgs } from 'node:util';

/**
 * The options and names of a command line. `--help` prints how the command is used and ends the program; what the command does not know
 * ends it with 2.
 */
export function optionsOf(usage, { options, allowPositionals = false }) {
  const isAsked = process.argv.some((word) => word === '--help' || word === '-h');
  if (isAsked) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({ options, allowPositionals });
  } catch (error) {
    return refuse(`${error.message}\n\n${usage}`);
  }
}

/** Ends the program with 2, as it was asked for something that it cannot do. */
export function refuse(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}
