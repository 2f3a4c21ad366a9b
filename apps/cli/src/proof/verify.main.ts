import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkFile, type FileQuestion } from './check-file.js';
import { isMember, readPin } from './question.js';

const USAGE = `usage: node joinder-verify.mjs proof.json --pin <hex> [--delivered-to <member>] [--json]

Checks a proof with nothing but the file and the pin, which is the hash of trust list 1 from a source that you trust.
Evidence of a freeze, as a gateway hands it out, is checked alike: two signed statements that cannot both be true.
So is the proof of an erasure: who stated what about a recall, and who is silent; never that nothing is left.
Exit code 0 is yes, 1 is no with its code, 2 is wrong use.`;

const OPTIONS = {
  pin: { type: 'string' },
  'delivered-to': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const YES = 0;
const NO = 1;
const WRONG_USE = 2;

interface Request {
  readonly file: Uint8Array;
  readonly question: FileQuestion;
  readonly json: boolean;
}

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  if (args.includes('--help') || args.includes('-h')) return print(USAGE, YES);
  const request = read(args);
  if (typeof request === 'string') {
    process.stderr.write(`joinder-verify: ${request}\n\n${USAGE}\n`);
    return WRONG_USE;
  }
  const { report, text, refusal } = checkFile(request.file, request.question);
  return print(request.json ? JSON.stringify(report) : text, refusal === null ? YES : NO);
}

/** Reads what was typed and the file that it names; answers what is wrong with it otherwise. */
function read(args: readonly string[]): Request | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { pin: pinText = '', 'delivered-to': member, json = false } = values;
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) return 'one proof is checked at a time';
    const pin = readPin(pinText);
    if (pin === null) return 'a pin is 64 characters of 0-9 and a-f';
    if (member !== undefined && !isMember(member)) return 'a member is named like hu or nl-nrm';
    return { file: readFileSync(path), question: { pin, deliveredTo: member }, json };
  } catch (error) {
    return error instanceof Error ? error.message : 'cannot read the proof';
  }
}

function print(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}
