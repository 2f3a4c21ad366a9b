import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { RegisterCommand } from './command.js';
import { mapHeader } from './match/header-map.js';
import type { DedupeOptions, ListOptions, MatchOptions, SearchOptions } from './match/match-options.js';
import { runDedupe } from './match/run-dedupe.js';
import { runPairs, runPairsEval } from './match/run-pairs.js';
import { runSearch } from './match/run-search.js';

const THREADS = Math.min(8, availableParallelism());

/** Compares spreadsheets on one machine, without a network. */
export const registerMatch: RegisterCommand = (program) => {
  const match = program
    .command('match')
    .summary('find the same person, vehicle, phone or company in spreadsheets')
    .description(
      'Compares records in CSV, XLSX or JSON lines and says which may be one, how sure, and why. It decides nothing.',
    );

  const pairs = match
    .command('pairs <file>')
    .description('judge pairs written side by side: columns left_* and right_*, label if known');
  listing(reading(pairs, 'all pairs')).action((file: string, options: ListOptions) => runPairs(file, options));

  const dedupe = match.command('dedupe <file>').description('find records of one file that may be one');
  grouping(dedupe).action((file: string, options: DedupeOptions) => runDedupe('dedupe', [file], options));

  const link = match.command('link <left> <right>').description('find records of one file in another');
  grouping(link).action((left: string, right: string, options: DedupeOptions) =>
    runDedupe('link', [left, right], options),
  );

  const search = match
    .command('search <file>')
    .description('look each record of a file up among the records of another')
    .requiredOption('--records <file>', 'where to search')
    .option('--top <n>', 'how many to list for each record', whole, 5);
  listing(reading(search, 'the hits of each record')).action((file: string, options: SearchOptions) =>
    runSearch(file, options),
  );

  const evaluate = match
    .command('eval <file>')
    .description('measure on labelled pairs, or on records with --truth; pairs are not listed')
    .option('--truth <column>', 'column with the true group of each record');
  reading(evaluate, 'the figures').action((file: string, options: MatchOptions) =>
    options.truth === undefined
      ? runPairsEval(file, options)
      : runDedupe('eval', [file], { ...options, language: 'en', threads: THREADS, least: 0 }),
  );
};

/** Adds what every command takes; `results` says what its JSON holds beside the remarks. */
function reading(command: Command, results: string): Command {
  return command
    .option('--json', `print one JSON object with ${results} and the remarks on rows`)
    .addOption(
      new Option('--map <header=field>', 'say what a column holds, once a column; header=- leaves it out')
        .argParser(mapHeader)
        .default(new Map(), 'what its header says'),
    )
    .option('--exact-script', 'keep names in different scripts apart');
}

/** Adds where and how pairs are listed. */
function listing(command: Command): Command {
  return command
    .option('--out <file>', 'write the pairs here: CSV, or JSON lines for .jsonl')
    .option('--report <file>', 'write a page with pairs, evidence and charts that opens offline')
    .option('--force', 'replace files that are there; inputs are never written to')
    .addOption(
      new Option('--language <code>', 'language of explanations').choices(['en', 'nl', 'hu', 'bg', 'ro']).default('en'),
    );
}

/** Adds what comparing all records with all takes. */
function grouping(command: Command): Command {
  return listing(reading(command, 'figures, groups of records'))
    .option('--clusters <file>', 'write id, line and cluster of every record as CSV')
    .option('--truth <column>', 'measure the clusters against this column')
    .option('--threads <n>', 'worker threads; the result is the same for any number', whole, THREADS)
    .option('--least <bits>', 'leave out pairs with less evidence than this', bits, 0);
}

function whole(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('expected a whole number from 1.');
  return Number(value);
}

function bits(value: string): number {
  if (!/^-?\d{1,4}(\.\d+)?$/.test(value)) throw new InvalidArgumentError('expected bits, such as 6 or -2.5.');
  return Number(value);
}
