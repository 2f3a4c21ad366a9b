import { mapColumns, Searcher, type RecordFields } from '#libs/matching';
import { RefusedError } from '../refused-error.js';
import { fieldsOf, parseMap } from './load-records.js';
import type { MatchOptions } from './match-options.js';
import { PairOutput, type PairResult } from './pair-output.js';
import { readTable } from './read-table.js';
import { REPORTED, writeReport, type ReportContent } from './report.js';
import { RunContext } from './run-context.js';
import { filesOf, printSummary, type RunSummary } from './summary.js';

/** Looks each record of a file up among the records of another and lists the best. */
export async function runSearch(file: string, options: MatchOptions): Promise<void> {
  if (options.records === undefined) throw new RefusedError('--records FILE says where to search');
  const context = new RunContext({ ...options, truth: undefined });
  await context.load(options.records);
  const searcher = new Searcher(context.store, context.preparer, { exactScript: options.exactScript === true });
  const table = await readTable(file);
  const columns = mapColumns(table.headers, parseMap(options.map));
  const output =
    options.json === true && options.out === undefined ? null : new PairOutput(options.out ?? null, options.language);
  const results: { id: string; line: number; hits: readonly PairResult[] }[] = [];
  const times: number[] = [];
  const reported: PairResult[] = [];
  for await (const batch of table.batches) {
    for (const row of batch) {
      const { id, hits, milliseconds } = answer({ context, searcher }, fieldsOf(row, columns), row.line);
      times.push(milliseconds);
      for (const hit of hits) await output?.write(hit);
      if (options.report !== undefined) reported.push(...hits.slice(0, REPORTED - reported.length));
      if (options.json === true) results.push({ id, line: row.line, hits });
    }
  }
  await output?.end();
  const problems = [...table.problems.map(({ line, code }) => ({ file, line, code })), ...context.problems()];
  if (options.report !== undefined)
    await writeReport(options.report, reportOf({ context, searcher }, reported, problems));
  times.sort((a, b) => a - b);
  printSummary(
    {
      command: 'search',
      files: filesOf(context.loaded),
      problems,
      questions: times.length,
      p95Milliseconds: Number((times[Math.floor(times.length * 0.95)] ?? 0).toFixed(3)),
      ...(options.json === true ? { results } : {}),
    },
    options.json === true,
  );
}

function reportOf(
  { context, searcher }: SearchRun,
  pairs: readonly PairResult[],
  problems: RunSummary['problems'],
): ReportContent {
  return {
    title: 'Records found',
    language: context.options.language,
    facts: [`${context.store.count} records searched`, `${pairs.length} hits shown`],
    scores: pairs.map(({ explanation }) => explanation.score),
    weights: searcher.weights,
    pairs,
    problems,
  };
}

interface SearchRun {
  readonly context: RunContext;
  readonly searcher: Searcher;
}

/** Searches for one record and explains each hit; only the search itself is timed. */
function answer(
  run: SearchRun,
  fields: RecordFields,
  line: number,
): { id: string; hits: readonly PairResult[]; milliseconds: number } {
  const { context, searcher } = run;
  const question = { id: fields.id ?? String(line), source: 1, fields };
  const started = performance.now();
  const found = searcher.search(question, context.options.top);
  const milliseconds = performance.now() - started;
  const hits = found.map(({ record }) => ({
    leftId: question.id,
    rightId: context.store.ids[record] ?? '',
    leftLine: line,
    rightLine: context.placeOf(record).line,
    explanation: searcher.explain(question, record),
  }));
  return { id: question.id, hits, milliseconds };
}
