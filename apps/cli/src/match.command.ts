import { availableParallelism } from 'node:os';
import { InvalidArgumentError, type Command } from 'commander';
import type { RegisterCommand } from './command.js';
import type { MatchOptions } from './match/match-options.js';
import { runDedupe } from './match/run-dedupe.js';
import { runPairs, runPairsEval } from './match/run-pairs.js';
import { runSearch } from './match/run-search.js';

/** Compares spreadsheets on one machine, without a network. */
export const registerMatch: RegisterCommand = (program) => {
  const match = program
    .command('match')
    .summary('find the same person, vehicle, phone or company in spreadsheets')
    .description(
      'Compares records in CSV, XLSX or JSON lines and says which may be one, how sure, and why. It decides nothing.',
    );

  shared(
    match
      .command('pairs <file>')
      .description('judge pairs written side by side: columns left_* and right_*, label if known'),
  ).action((file: string, options: MatchOptions) => runPairs(file, options));
  shared(match.command('dedupe <file>').description('find records of one file that may be one'))
    .option('--clusters <file>', 'write id, line and cluster of every record as CSV')
    .option('--truth <column>', 'measure the clusters against this column')
    .action((file: string, options: MatchOptions) => runDedupe([file], options));
  shared(match.command('link <left> <right>').description('find records of one file in another'))
    .option('--clusters <file>', 'write id, line and cluster of every record as CSV')
    .option('--truth <column>', 'measure the clusters against this column')
    .action((left: string, right: string, options: MatchOptions) => runDedupe([left, right], options));
  shared(match.command('search <file>').description('look each record of a file up among the records of another'))
    .requiredOption('--records <file>', 'where to search')
    .option('--top <n>', 'how many to list for each record', whole, 5)
    .action((file: string, options: MatchOptions) => runSearch(file, options));
  shared(match.command('eval <file>').description('measure on labelled pairs, or on records with --truth'))
    .option('--truth <column>', 'column with the true group of each record')
    .action((file: string, options: MatchOptions) =>
      options.truth === undefined
        ? runPairsEval(file, options)
        : runDedupe([file], { ...options, json: options.json ?? false, noPairs: true }),
    );
};

function shared(command: Command): Command {
  return command
    .option('--out <file>', 'write the pairs here: CSV, or JSON lines for .jsonl')
    .option('--json', 'print one JSON object with all results')
    .option('--report <file>', 'write a page with pairs, evidence and charts that opens offline')
    .option('--map <header=field>', 'say what a column holds; header=- leaves it out', collect, [])
    .option('--exact-script', 'keep names in different scripts apart')
    .option('--language <code>', 'language of explanations: en, nl, hu, bg, ro', 'en')
    .option(
      '--threads <n>',
      'worker threads; the result is the same for any number',
      whole,
      Math.min(8, availableParallelism()),
    )
    .option('--least <bits>', 'leave out pairs with less evidence than this', Number, 0);
}

function collect(value: string, all: readonly string[]): readonly string[] {
  return [...all, value];
}

function whole(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('expected a whole number from 1.');
  return number;
}
