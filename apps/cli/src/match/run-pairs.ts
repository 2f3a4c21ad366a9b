import { COLUMN_NAMES, mapColumns, PairMatcher, type FieldName, type RecordFields } from '#libs/matching';
import { RefusedError } from '../refused-error.js';
import { pairFigures, type Judged, type PairFigures } from './figures.js';
import { fieldsOf, parseMap } from './load-records.js';
import type { MatchOptions } from './match-options.js';
import { outputOf, type PairOutput, type PairResult } from './pair-output.js';
import { readTable } from './read-table.js';
import { REPORTED, writeReport } from './report.js';
import { inOrder, printSummary, type RunSummary } from './summary.js';
import { holdsFormula, type Table, type TableRow } from './table.js';

/** Judges pairs written side by side: columns `left_*` and `right_*`, `label` where the answer is known. */
export async function runPairs(file: string, options: MatchOptions): Promise<void> {
  const run = new PairRun(file, options, outputOf(options));
  await run.judgeAll();
  if (options.report !== undefined) await run.report(options.report);
  printSummary(run.summary('pairs'), options.json === true);
}

/** Measures the judgement of labelled pairs; writes no pairs. */
export async function runPairsEval(file: string, options: MatchOptions): Promise<void> {
  const run = new PairRun(file, options, null);
  await run.judgeAll();
  if (run.judged.length === 0)
    throw new RefusedError(`${file} has no labelled pair; a column label with true or false is needed`);
  printSummary(run.summary('eval'), options.json === true);
}

type Problem = RunSummary['problems'][number];
type JudgedPair = Judged & { readonly countries: string };

/** One file of pairs on its way through the matcher. */
class PairRun {
  readonly judged: JudgedPair[] = [];
  private readonly shown: PairResult[] = [];
  private readonly reported: PairResult[] = [];
  private readonly scores: number[] = [];
  private readonly problems: Problem[] = [];
  private readonly matcher: PairMatcher;
  private unmapped: readonly string[] = [];
  private pairs = 0;

  constructor(
    private readonly file: string,
    private readonly options: MatchOptions,
    private readonly output: PairOutput | null,
  ) {
    this.matcher = new PairMatcher({ exactScript: options.exactScript === true, thisYear: new Date().getFullYear() });
  }

  async judgeAll(): Promise<void> {
    const table = await readTable(this.file);
    const columns = pairColumns(table, parseMap(this.options.map));
    this.unmapped = columns.unmapped;
    for await (const batch of table.batches) for (const row of batch) await this.judge(row, columns);
    for (const { line, code } of table.problems) this.problems.push({ file: this.file, line, code });
    await this.output?.end();
  }

  summary(command: 'pairs' | 'eval'): RunSummary {
    const isLabelled = this.judged.length > 0;
    return {
      command,
      files: [{ file: this.file, records: this.pairs, unmapped: this.unmapped }],
      problems: inOrder(this.problems),
      ...(isLabelled ? { figures: pairFigures(this.judged), byCountries: byCountries(this.judged) } : {}),
      ...(this.options.json === true && command === 'pairs' ? { pairs: this.shown } : {}),
    };
  }

  async report(file: string): Promise<void> {
    await writeReport(file, {
      title: 'Pairs side by side',
      language: this.options.language,
      facts: [`${this.pairs} pairs`],
      scores: this.scores,
      weights: this.matcher.weights,
      pairs: this.reported,
      problems: inOrder(this.problems),
    });
  }

  private async judge(row: TableRow, columns: PairColumns): Promise<void> {
    const { file } = this;
    const { line } = row;
    if (holdsFormula(row)) this.problems.push({ file, line, code: 'FORMULA' });
    const left = fieldsOf(row, columns.left);
    const right = fieldsOf(row, columns.right);
    const { explanation, issues } = this.matcher.judge(left, right);
    for (const { code, field } of issues) this.problems.push({ file, line, code, field: field ?? undefined });
    const label = labelOf(row.cells[columns.label]);
    if (label === null) this.problems.push({ file, line, code: 'LABEL_UNKNOWN' });
    const [leftId, rightId] = [left.id ?? String(line), right.id ?? String(line)];
    const pair = { leftId, rightId, leftLine: line, rightLine: line, label: label ?? undefined, explanation };
    const { score, probability } = explanation;
    if (typeof label === 'boolean')
      this.judged.push({ score, probability, label, countries: countriesOf(left, right) });
    if (this.options.json === true) this.shown.push(pair);
    if (this.options.report !== undefined) {
      if (this.reported.length < REPORTED) this.reported.push(pair);
      this.scores.push(score);
    }
    this.pairs++;
    await this.output?.write(pair);
  }
}

interface PairColumns {
  readonly left: readonly (FieldName | null)[];
  readonly right: readonly (FieldName | null)[];
  readonly label: number;
  readonly unmapped: readonly string[];
}

function pairColumns(table: Table, map: ReadonlyMap<string, FieldName | null>): PairColumns {
  const side = (prefix: RegExp): readonly (FieldName | null)[] => {
    const names = table.headers.map((header) => (prefix.test(header) ? header.replace(prefix, '') : ''));
    return mapColumns(names, map);
  };
  const left = side(/^left[_ .]/i);
  const right = side(/^right[_ .]/i);
  const shared = mapColumns(table.headers, map).map((field) => (field === 'type' ? field : null));
  const label = table.headers.findIndex((header) => /^(label|is_?match)$/i.test(header));
  if (table.headers.length > 0 && (left.every((field) => field === null) || right.every((field) => field === null))) {
    throw new RefusedError(
      `no columns left_… and right_… with a known name, such as left_name (known: ${Object.keys(COLUMN_NAMES).join(', ')})`,
    );
  }
  const unmapped = table.headers.filter(
    (_, i) => left[i] === null && right[i] === null && shared[i] === null && i !== label,
  );
  return {
    left: left.map((field, i) => field ?? shared[i] ?? null),
    right: right.map((field, i) => field ?? shared[i] ?? null),
    label,
    unmapped,
  };
}

/** The answer in a cell; undefined where none is given, null where it is none that is known. */
function labelOf(cell: string | undefined): boolean | null | undefined {
  const text = cell?.trim() ?? '';
  if (text === '') return undefined;
  if (/^(1|1\.0|true|yes|same|match|y|t)$/i.test(text)) return true;
  return /^(0|0\.0|false|no|different|distinct|no[ _-]?match|n|f)$/i.test(text) ? false : null;
}

function countriesOf(left: RecordFields, right: RecordFields): string {
  return [left.country?.toLowerCase() ?? '?', right.country?.toLowerCase() ?? '?'].sort().join('-');
}

function byCountries(judged: readonly (Judged & { countries: string })[]): Readonly<Record<string, PairFigures>> {
  const names = [...new Set(judged.map((pair) => pair.countries))].sort();
  return Object.fromEntries(names.map((name) => [name, pairFigures(judged.filter((pair) => pair.countries === name))]));
}
