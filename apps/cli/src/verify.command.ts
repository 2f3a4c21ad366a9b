import { InvalidArgumentError } from 'commander';
import { verifyProof } from '#libs/proof';
import type { RegisterCommand } from './command.js';
import { readArgument } from './proof/read-argument.js';
import { isMember, questionOf, readPin } from './proof/question.js';
import { refusalText, reportText } from './proof/report-text.js';
import { RefusedError } from './refused-error.js';

interface VerifyOptions {
  readonly pin: Uint8Array;
  readonly deliveredTo?: string;
  readonly json?: boolean;
}

/** Checks a proof offline. */
export const registerVerify: RegisterCommand = (program) => {
  program
    .command('verify')
    .summary('check a proof, offline')
    .description(
      'Checks a proof with nothing but the file and the pin: no network, no database. Exit code 0 is yes, 1 is no with its code. ' +
        'The same check ships as one file for any Node 20 or later (npm run build:verify).',
    )
    .argument('<file>', 'the proof, such as proof.json', readArgument)
    .requiredOption('--pin <hex>', 'hash of trust list 1, from a source that you trust', pinOf)
    .option('--delivered-to <member>', 'ask whether this recipient has it, such as hu', memberOf)
    .option('--json', 'print the report as JSON')
    .addHelpText('after', '\nExample: joinder verify proof.json --pin <64 characters> --delivered-to hu')
    .action((file: Uint8Array, { pin, deliveredTo, json }: VerifyOptions) => {
      const report = verifyProof(file, questionOf(pin, deliveredTo));
      console.log(json ? JSON.stringify(report) : reportText(report));
      if (!report.ok) throw new RefusedError(`the proof says ${refusalText(report) ?? 'no'}`);
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
