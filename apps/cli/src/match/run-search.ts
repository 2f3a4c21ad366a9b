import { mapColumns, Searcher, type ColumnMap, type FieldName } from '#libs/matching';
import { RefusedError } from '../refused-error.js';
import { guardFiles } from './guard-files.js';
import { requireHeaders, type HeaderMap } from './header-map.js';
import { fieldsOf } from './load-records.js';
import type { SearchOptions } from './match-options.js';
import { outputOf, type PairResult } from './pair-output.js';
import { readTable } from './read-table.js';
import { REPORTED, writeReport, type ReportContent, type ReportedPair } from './report.js';
import { requireComparable } from './require-comparable.js';
import { RunContext } from './run-context.js';
import { filesOf, inOrder, printSummary, type Problem } from './summary.js';
import { holdsFormula, type TableRow } from './table.js';

/** Looks each record of a file up among the records of another and lists the best. */
export async function runSearch(file: string, options: SearchOptions): Promise<void> {
  guardFiles([file, options.records], [options.out, options.report], options.force === true);
  const context = new RunContext(options);
  await context.load(options.records);
  const searcher = new Searcher(context.store, context.preparer, { exactScript: options.exactScript === true });
  const table = await readTable(file, options.map);
  requireHeaders(options.map, [{ file, headers: table.headers }, ...context.loaded]);
  requireComparable(context, 1);
  const columns = columnsOf(file, table.headers, options.map);
  const output = outputOf(options);
  const results: Pick<Answer, 'id' | 'line' | 'hits'>[] = [];
  const [odd, times, reported]: [Problem[], number[], ReportedPair[]] = [[], [], []];
  for await (const batch of table.batches) {
    for (const row of batch) {
      const found = answer({ context, searcher }, row, columns);
      const { id, line, hits, remarks } = found;
      odd.push(...remarks.map((remark) => ({ file, line, ...remark })));
      times.push(found.milliseconds);
      for (const hit of hits) await output?.write(hit);
      if (options.report !== undefined) reported.push(...reportedOf(found).slice(0, REPORTED - reported.length));
      if (options.json === true) results.push({ id, line, hits });
    }
  }
  await output?.end();
  const ofRows = table.problems.map(({ line, code }) => ({ file, line, code }));
  const problems = [...inOrder([...odd, ...ofRows]), ...context.problems()];
  if (options.report !== undefined)
    await writeReport(options.report, reportOf({ context, searcher }, reported, problems));
  printSummary(
    {
      command: 'search',
      files: filesOf(context.loaded),
      problems,
      questions: times.length,
      p95Milliseconds: p95Of(times),
      ...(options.json === true ? { results } : {}),
    },
    options,
  );
}

function columnsOf(file: string, headers: readonly string[], map: HeaderMap): ColumnMap {
  const columns = mapColumns(headers, map);
  if (columns.some((field) => field !== null)) return columns;
  const reason =
    headers.length === 0
      ? `${file} is empty; give a file with a row of headers and questions below it`
      : `${file}: no column is known; there are "${headers.join('", "')}"; name a column with --map "header=field"`;
  throw new RefusedError(reason);
}

/** The hits of a question with both records. */
function reportedOf({ hits, records }: Answer): readonly ReportedPair[] {
  return hits.map((hit, i) => ({ ...hit, records: records[i] ?? [{}, {}] }));
}

function p95Of(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(3));
}

function reportOf(
  { context, searcher }: SearchRun,
  pairs: readonly ReportedPair[],
  problems: readonly Problem[],
): ReportContent {
  return {
    title: 'search',
    language: context.options.language,
    facts: [
      ['searched', context.store.count],
      ['shown', pairs.length],
    ],
    scores: pairs.map(({ explanation }) => explanation.score),
    bandsFrom: [],
    weights: searcher.weights,
    pairs,
    problems,
  };
}

interface SearchRun {
  readonly context: RunContext<SearchOptions>;
  readonly searcher: Searcher;
}

interface Answer {
  readonly id: string;
  readonly line: number;
  readonly hits: readonly PairResult[];
  /** The question and the record of each hit, as they were written. */
  readonly records: readonly ReportedPair['records'][];
  readonly milliseconds: number;
  /** What is odd about the question. */
  readonly remarks: readonly Pick<Problem, 'code' | 'field'>[];
}

/** Searches for one record and explains each hit; only the search itself is timed. */
function answer({ context, searcher }: SearchRun, row: TableRow, columns: readonly (FieldName | null)[]): Answer {
  const { line } = row;
  const fields = fieldsOf(row, columns);
  const question = { id: fields.id ?? String(line), source: 1, fields };
  const started = performance.now();
  const found = searcher.search(question, context.options.top);
  const milliseconds = performance.now() - started;
  const hits = found.map((hit) => ({
    leftId: question.id,
    rightId: context.store.ids[hit.record] ?? '',
    leftLine: line,
    rightLine: context.placeOf(hit.record).line,
    explanation: searcher.explain(question, hit),
  }));
  const records = found.map((hit): ReportedPair['records'] => [fields, context.store.raw.get(hit.record)]);
  const issues = searcher.issues(question).map(({ code, field }) => ({ code, field: field ?? undefined }));
  const remarks = holdsFormula(row) ? [{ code: 'FORMULA' }, ...issues] : issues;
  return { id: question.id, line, hits, records, milliseconds, remarks };
}
