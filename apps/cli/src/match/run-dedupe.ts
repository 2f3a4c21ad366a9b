import { explainPair, groupingProbability, resolveRecords, type Resolution } from '#libs/matching';
import { clusterFigures } from './figures.js';
import { guardFiles } from './guard-files.js';
import { requireHeaders } from './header-map.js';
import type { DedupeOptions } from './match-options.js';
import { writeOut } from './out-file.js';
import { outputOf, type PairResult } from './pair-output.js';
import { Progress } from './progress.js';
import { BANDS_FROM } from './report-charts.js';
import { REPORTED, writeReport, type ReportContent, type ReportedPair } from './report.js';
import { requireComparable } from './require-comparable.js';
import { RunContext } from './run-context.js';
import { safeRow } from './safe-csv.js';
import { filesOf, printSummary } from './summary.js';

type Command = 'dedupe' | 'link' | 'eval';
type Context = RunContext<DedupeOptions>;

/** Compares all records of one file, or of one file with another, and proposes which are one thing; `eval` only measures. */
export async function runDedupe(command: Command, files: readonly string[], options: DedupeOptions): Promise<void> {
  guardFiles(files, [options.out, options.report, options.clusters], options.force === true);
  const context = new RunContext(options);
  for (const file of files) await context.load(file);
  requireHeaders(options.map, context.loaded);
  requireComparable(context, files.length > 1 ? 1 : 2);
  const started = performance.now();
  const resolution = await resolveRecords(context.store.view(), {
    exactScript: options.exactScript === true,
    acrossSources: files.length > 1,
    keepFrom: options.least * 100,
    threads: options.threads,
  });
  const seconds = (performance.now() - started) / 1000;
  if (command !== 'eval') await writePairs(context, resolution);
  if (options.clusters !== undefined) await writeOut(options.clusters, clusterTable(context, resolution.clusters));
  const truth = context.loaded.flatMap((file) => file.truth);
  printSummary(
    {
      command,
      files: filesOf(context.loaded),
      problems: context.problems(),
      compared: resolution.compared,
      weights: resolution.weights.origin,
      pairs: resolution.edges.left.length,
      clusters: new Set(resolution.clusters).size,
      ...(truth.length > 0 ? { figures: clusterFigures(truth, resolution.clusters) } : {}),
      ...(options.json === true && command !== 'eval' ? { groups: groupsOf(context, resolution.clusters) } : {}),
      seconds: Number(seconds.toFixed(3)),
    },
    options,
  );
}

async function writePairs(context: Context, resolution: Resolution): Promise<void> {
  const { options } = context;
  if (options.out === undefined && options.report === undefined && options.json === true) return;
  const output = outputOf(options);
  const { left, right } = resolution.edges;
  const progress = new Progress('writing pairs', left.length);
  const shown: ReportedPair[] = [];
  for (let i = 0; i < left.length; i++) {
    const pair = pairResult(context, resolution, [left[i] ?? 0, right[i] ?? 0]);
    if (output !== null) await output.write(pair);
    if (options.report !== undefined && shown.length < REPORTED)
      shown.push({ ...pair, records: recordsOf(context, resolution, i) });
    progress.at(i);
  }
  await output?.end();
  progress.end();
  if (options.report !== undefined) {
    await writeReport(options.report, {
      title: 'dedupe',
      language: options.language,
      facts: factsOf(context, resolution),
      scores: Array.from(resolution.edges.score, (score) => score / 100),
      bandsFrom: BANDS_FROM,
      weights: resolution.weights,
      pairs: shown,
      problems: context.problems(),
    });
  }
}

function factsOf(context: Context, { edges, compared }: Resolution): ReportContent['facts'] {
  const grouped = new Set(edges.left);
  for (const record of edges.right) grouped.add(record);
  return [
    ['records', context.store.count],
    ['compared', compared],
    ['kept', edges.left.length],
    ['alone', context.store.count - grouped.size],
  ];
}

/** Both records of an edge as they were written. */
function recordsOf({ store }: Context, { edges }: Resolution, edge: number): ReportedPair['records'] {
  return [store.raw.get(edges.left[edge] ?? 0), store.raw.get(edges.right[edge] ?? 0)];
}

function pairResult(context: Context, resolution: Resolution, pair: readonly [number, number]): PairResult {
  const [left, right] = pair;
  const { comparer, scorer } = resolution;
  const explanation = explainPair(
    { store: context.store, comparer, scorer, probability: groupingProbability },
    left,
    right,
  );
  return {
    leftId: context.store.ids[left] ?? '',
    rightId: context.store.ids[right] ?? '',
    leftLine: context.placeOf(left).line,
    rightLine: context.placeOf(right).line,
    explanation,
  };
}

function clusterTable(context: Context, clusters: Uint32Array): string {
  let text = safeRow(['id', 'line', 'cluster']);
  clusters.forEach((cluster, record) => {
    text += safeRow([context.store.ids[record] ?? '', context.placeOf(record).line, cluster]);
  });
  return text;
}

/** Ids of each group of two or more, in order of their first record. */
function groupsOf(context: Context, clusters: Uint32Array): readonly (readonly string[])[] {
  const groups = new Map<number, string[]>();
  clusters.forEach((cluster, record) => {
    const id = context.store.ids[record] ?? '';
    const group = groups.get(cluster);
    if (group === undefined) groups.set(cluster, [id]);
    else group.push(id);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
