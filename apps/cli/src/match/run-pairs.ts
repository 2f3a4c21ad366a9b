import { COLUMN_NAMES, mapColumns, PairMatcher, type FieldName, type RecordFields } from '#libs/matching';
import type { Language } from '#libs/national';
import { RefusedError } from '../refused-error.js';
import { pairFigures, type Judged, type PairFigures } from './figures.js';
import { guardFiles } from './guard-files.js';
import { mapOfSide, requireHeaders, SIDE, type HeaderMap } from './header-map.js';
import { fieldsOf } from './load-records.js';
import type { ListOptions, MatchOptions } from './match-options.js';
import { outputOf, type PairOutput, type PairResult } from './pair-output.js';
import { readTable } from './read-table.js';
import { BANDS_FROM } from './report-charts.js';
import { REPORTED, writeReport, type ReportedPair } from './report.js';
import { inOrder, printSummary, type Problem, type RunSummary } from './summary.js';
import { holdsFormula, type TableRow } from './table.js';

/** Judges pairs written side by side: columns `left_*` and `right_*`, `label` where the answer is known. */
export async function runPairs(file: string, options: ListOptions): Promise<void> {
  guardFiles([file], [options.out, options.report], options.force === true);
  const run = new PairRun(file, options);
  await run.judgeAll(() => outputOf(options));
  run.requireCompared();
  if (options.report !== undefined) await run.report(options.report, options.language);
  printSummary(run.summary('pairs'), options);
}

/** Measures the judgement of labelled pairs; writes no pairs. */
export async function runPairsEval(file: string, options: MatchOptions): Promise<void> {
  const run = new PairRun(file, options);
  await run.judgeAll(() => null);
  if (run.judged.length === 0)
    throw new RefusedError(`${file} has no labelled pair; a column label with true or false is needed`);
  printSummary(run.summary('eval'), options);
}

type JudgedPair = Judged & { readonly countries: string };

/** One file of pairs on its way through the matcher. */
class PairRun {
  readonly judged: JudgedPair[] = [];
  private readonly shown: PairResult[] = [];
  private readonly reported: ReportedPair[] = [];
  private readonly scores: number[] = [];
  private readonly problems: Problem[] = [];
  private readonly matcher: PairMatcher;
  private unmapped: readonly string[] = [];
  private pairs = 0;
  private compared = 0;

  constructor(
    private readonly file: string,
    private readonly options: MatchOptions & Pick<Partial<ListOptions>, 'report'>,
  ) {
    this.matcher = new PairMatcher({ exactScript: options.exactScript === true, thisYear: new Date().getFullYear() });
  }

  /** Judges all pairs; the output is opened when the file is known to hold pairs, as opening empties what was there. */
  async judgeAll(openOutput: () => PairOutput | null): Promise<void> {
    const table = await readTable(this.file, this.options.map);
    const columns = pairColumns(this.file, table.headers, this.options.map);
    this.unmapped = columns.unmapped;
    const output = openOutput();
    for await (const batch of table.batches) {
      for (const row of batch) {
        const pair = this.judge(row, columns);
        await output?.write(pair);
      }
    }
    for (const { line, code } of table.problems) this.problems.push({ file: this.file, line, code });
    await output?.end();
  }

  /** @throws RefusedError when no pair had a field that both sides state. */
  requireCompared(): void {
    if (this.compared > 0) return;
    throw new RefusedError(
      this.pairs === 0
        ? `${this.file} holds no pair; give a file with columns left_… and right_… and rows below them`
        : `${this.file}: none of its ${this.pairs} pairs has a field that both sides state; look at the headers, or name columns with --map "left_header=field"`,
    );
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

  async report(file: string, language: Language): Promise<void> {
    await writeReport(file, {
      title: 'pairs',
      language,
      facts: [['shown', this.reported.length]],
      scores: this.scores,
      bandsFrom: BANDS_FROM,
      weights: this.matcher.weights,
      pairs: this.reported,
      problems: inOrder(this.problems),
    });
  }

  private judge(row: TableRow, columns: PairColumns): PairResult {
    const { file } = this;
    const { line } = row;
    if (holdsFormula(row)) this.problems.push({ file, line, code: 'FORMULA' });
    const left = fieldsOf(row, columns.left);
    const right = fieldsOf(row, columns.right);
    const { explanation, issues } = this.matcher.judge(left, right);
    for (const side of ['left', 'right'] as const)
      for (const { code, field } of issues[side])
        this.problems.push({ file, line, code, side, field: field ?? undefined });
    const label = labelOf(row.cells[columns.label]);
    if (label === null) this.problems.push({ file, line, code: 'LABEL_UNKNOWN' });
    const [leftId, rightId] = [left.id ?? String(line), right.id ?? String(line)];
    const pair = { leftId, rightId, leftLine: line, rightLine: line, label: label ?? undefined, explanation };
    const { score, probability } = explanation;
    if (typeof label === 'boolean')
      this.judged.push({ score, probability, label, countries: countriesOf(left, right) });
    if (this.options.json === true) this.shown.push(pair);
    if (this.options.report !== undefined) {
      if (this.reported.length < REPORTED) this.reported.push({ ...pair, records: [left, right] });
      this.scores.push(score);
    }
    this.pairs++;
    if (explanation.band !== 'not-compared') this.compared++;
    return pair;
  }
}

interface PairColumns {
  readonly left: readonly (FieldName | null)[];
  readonly right: readonly (FieldName | null)[];
  readonly label: number;
  readonly unmapped: readonly string[];
}

/** Finds the columns of both sides; a stated header is that of one side, `left_naam`, or of both without it, `naam`. */
function pairColumns(file: string, headers: readonly string[], map: HeaderMap): PairColumns {
  requireHeaders(map, [{ file, headers: headers.flatMap((header) => [header, header.replace(SIDE, '')]) }]);
  const left = sideColumns(headers, map, /^left[_ .]/i);
  const right = sideColumns(headers, map, /^right[_ .]/i);
  const bare = headers.map((header) => (SIDE.test(header) ? '' : header));
  const shared = mapColumns(bare, map).map((field) => (field === 'type' ? field : null));
  const label = headers.findIndex((header) => /^(label|is_?match)$/i.test(header));
  if (headers.length > 0 && (left.every((field) => field === null) || right.every((field) => field === null))) {
    throw new RefusedError(
      `no columns left_… and right_… with a known name, such as left_name (known: ${Object.keys(COLUMN_NAMES).join(', ')})`,
    );
  }
  const unmapped = headers.filter((_, i) => left[i] === null && right[i] === null && shared[i] === null && i !== label);
  return {
    left: left.map((field, i) => field ?? shared[i] ?? null),
    right: right.map((field, i) => field ?? shared[i] ?? null),
    label,
    unmapped,
  };
}

function sideColumns(headers: readonly string[], map: HeaderMap, side: RegExp): readonly (FieldName | null)[] {
  const names = headers.map((header) => (side.test(header) ? header.replace(side, '') : ''));
  return mapColumns(names, mapOfSide(map, side));
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
