import type { Language } from '#libs/national';
import type { LoadedFile } from './load-records.js';
import { readable } from './readable.js';
import { remarkText } from './remark-text.js';

/** A remark on a row; `side` where it is about one record of a pair. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly side?: 'left' | 'right' | undefined;
  readonly field?: string | undefined;
}

/** Facts of a run for people (stderr) and programs (`--json`, one object on standard output). */
export interface RunSummary {
  readonly command: string;
  readonly files: readonly { file: string; records: number; unmapped: readonly string[] }[];
  readonly problems: readonly Problem[];
  readonly [figure: string]: unknown;
}

const SHOWN = 20;

/** How a summary is printed; remarks are in words of the language, with their code behind. */
export interface PrintOptions {
  readonly json?: boolean | undefined;
  readonly language?: Language | undefined;
}

/** Prints the summary: JSON where asked for, else lines that fit a terminal. */
export function printSummary(summary: RunSummary, { json, language = 'en' }: PrintOptions): void {
  if (json === true) {
    process.stdout.write(`${JSON.stringify(summary)}\n`);
    return;
  }
  for (const { file, records, unmapped } of summary.files) {
    process.stderr.write(
      `${file}: ${records} records${unmapped.length > 0 ? `, not compared: ${unmapped.join(', ')}` : ''}\n`,
    );
  }
  for (const problem of summary.problems.slice(0, SHOWN)) {
    const { file, line, code } = problem;
    process.stderr.write(`${file}:${line}: ${remarkText(problem, language)} (${code})\n`);
  }
  if (summary.problems.length > SHOWN)
    process.stderr.write(`… and ${summary.problems.length - SHOWN} more rows with remarks\n`);
  for (const [name, value] of Object.entries(summary)) {
    if (['command', 'files', 'problems'].includes(name)) continue;
    process.stderr.write(`${readable(name, value).join('\n')}\n`);
  }
}

/** Puts remarks in order of file and line; those of one line stay as they came. */
export function inOrder(problems: RunSummary['problems']): RunSummary['problems'] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** Lists the files of a run. */
export function filesOf(loaded: readonly LoadedFile[]): RunSummary['files'] {
  return loaded.map(({ file, count, unmapped }) => ({ file, records: count, unmapped }));
}
