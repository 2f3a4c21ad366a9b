import { InvalidArgumentError } from 'commander';
import type { RegisterCommand } from './command.js';
import { checkFile } from './proof/check-file.js';
import { isMember, readPin } from './proof/question.js';
import { readArgument } from './proof/read-argument.js';
import { RefusedError } from './refused-error.js';

interface VerifyOptions {
  readonly pin: Uint8Array;
  readonly deliveredTo?: string;
  readonly json?: boolean;
}

/** Checks a proof, the proof of an erasure, or the evidence of a freeze, offline. */
export const registerVerify: RegisterCommand = (program) => {
  program
    .command('verify')
    .summary('check a proof, that of an erasure, or the evidence of a freeze, offline')
    .description(
      'Checks a proof with nothing but the file and the pin: no network, no database. Exit code 0 is yes, 1 is no with its code. ' +
        'Evidence of a freeze, as a gateway hands it out, is checked alike: two signed statements that cannot both be true. ' +
        'So is the proof of an erasure: who stated what about a recall, and who is silent; never that nothing is left. ' +
        'The same check ships as one file for any Node 20 or later (npm run build:verify).',
    )
    .argument('<file>', 'the proof, such as proof.json, or the evidence, freeze-evidence.json', readArgument)
    .requiredOption('--pin <hex>', 'hash of trust list 1, from a source that you trust', pinOf)
    .option('--delivered-to <member>', 'ask whether this recipient has it, such as hu', memberOf)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample: joinder verify proof.json --pin <64 characters> --delivered-to hu')
    .action((file: Uint8Array, { pin, deliveredTo, json }: VerifyOptions) => {
      const { what, report, text, refusal } = checkFile(file, { pin, deliveredTo });
      console.log(json ? JSON.stringify(report) : text);
      if (refusal !== null) throw new RefusedError(`the ${what} says ${refusal}`);
    });
};

function pinOf(text: string): Uint8Array {
  const pin = readPin(text);
  if (pin === null) throw new InvalidArgumentError('a pin is 64 characters of 0-9 and a-f');
  return pin;
}

function memberOf(text: string): string {
  if (!isMember(text)) throw new InvalidArgumentError('expected a member, such as hu');
  return text;
}
