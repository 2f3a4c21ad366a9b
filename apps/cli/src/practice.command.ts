import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { dayNumber, SAMPLE_REGISTERS, sampleRegisters, type SampleRegisters } from '#libs/registers';
import type { RegisterCommand } from './command.js';
import { writeOut } from './match/out-file.js';
import { RefusedError } from './refused-error.js';

interface SampleOptions {
  readonly seed: number;
  readonly days: number;
  readonly until?: number;
  readonly json?: boolean;
}

/** The names under which the file of registers shows the sample; each is said by the proxy of a door. */
const ORGANISATIONS = { municipality: 'Gemeente Veenmeer', chamber: 'Handelsregister Demo' } as const;

/** Makes what a national practice is tried out with. */
export const registerPractice: RegisterCommand = (program) => {
  program
    .command('practice')
    .summary('make what a national practice is tried out with')
    .description('Makes invented deliveries for a practice that is tried out.')
    .command('registers')
    .summary('write the registers of an invented town')
    .description(
      'Writes what the registers of a municipality of 40,000 deliver, about 130 entries a day: a folder for residents, papers and permits, one for ' +
        'companies, and registers.json where there is none, which an intake reads as REGISTERS_FILE. All of it is invented. Among it stands one pattern for each rule ' +
        'of the hints, which are printed with the entry that completes them. The same seed and last day give the same bytes.',
    )
    .argument('<folder>', 'where to write; what has the same name is written over')
    .option('--seed <number>', 'a whole number: another one makes another town', wholeNumber, 1)
    .option('--days <number>', 'how many days to write', wholeNumber, 90)
    .option('--until <day>', 'the last day, such as 2026-11-30; today without it', dayOf)
    .option('--json', 'print counts and patterns as JSON')
    .addHelpText('after', '\nExample: joinder practice registers ./registers --seed 1 --until 2026-11-30')
    .action(writeRegisters);
};

async function writeRegisters(folder: string, { seed, days, until, json }: SampleOptions): Promise<void> {
  if (days === 0 || days > 366) throw new RefusedError('a sample has 1 to 366 days');
  const sample = sampleRegisters(seed, { days, lastDay: until ?? dayNumber(new Date()) });
  const entries = await writeDays(folder, sample);
  const file = join(folder, 'registers.json');
  if (!existsSync(file)) await writeOut(file, `${JSON.stringify(ORGANISATIONS)}\n`);
  const { planted } = sample;
  if (json) {
    console.log(JSON.stringify({ days, entries, planted }));
    return;
  }
  const patterns = planted.map(
    ({ rule, register, events }) => `${rule.padEnd(4)} ${register}, complete at ${events.at(-1)}`,
  );
  console.log([`${entries} entries of ${days} days in ${folder}, and among them:`, ...patterns].join('\n'));
}

async function writeDays(folder: string, { days }: SampleRegisters): Promise<number> {
  let entries = 0;
  for (const register of SAMPLE_REGISTERS) {
    makeFolder(join(folder, register));
    for (const { day, lines } of days) {
      await writeOut(join(folder, register, `${day}.ndjson`), lines[register].map((line) => `${line}\n`).join(''));
      entries += lines[register].length;
    }
  }
  return entries;
}

/** @throws RefusedError where there can be none */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new RefusedError(`cannot make ${folder}: ${cause instanceof Error ? cause.message : 'unknown reason'}`, {
      cause,
    });
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
}

function dayOf(text: string): number {
  const at = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : Number.NaN);
  if (Number.isNaN(at.getTime())) throw new InvalidArgumentError('expected a day, such as 2026-11-30');
  return dayNumber(at);
}
