import { pathToFileURL } from 'node:url';

const dist = (path) => import(pathToFileURL(`${process.env.JOINDER_DIST ?? 'dist'}/${path}`).href);
export const matching = await dist('libs/matching/src/index.js');
export const national = await dist('libs/national/src/index.js');
export const { Comparison } = await dist('libs/matching/src/compare/comparison.js');
export const { clusterFigures, pairFigures } = await dist('apps/cli/src/match/figures.js');
const probabilities = {
  ...(await dist('libs/matching/src/weights/calibration.js')),
  ...(await dist('libs/matching/src/weights/logistic.js')),
  ...(await dist('libs/matching/src/weights/pair-probability.js')),
  ...(await dist('libs/matching/src/weights/search-probability.js')),
};
const { explainPair, PairMatcher, Preparer, RecordStore, resolveRecords, Searcher } = matching;

const THIS_YEAR = 2026;
const alike = new PairMatcher({ exactScript: false, thisYear: THIS_YEAR });
export const round = (value) => Math.round(value * 10_000) / 10_000;

/** Less evidence than any two records have. */
const ALL_FROM = -100_000;

/** All pairs that are compared among records, and what explains one of them. */
async function compared(rows) {
  const { store } = prepare(rows);
  const options = { exactScript: false, acrossSources: false, keepFrom: ALL_FROM, threads: 1 };
  const { edges, comparer, scorer } = await resolveRecords(store.view(), options);
  const explainer = { store, comparer, scorer, probability: probabilities.groupingProbability };
  return {
    pairs: Array.from(edges.score, (score, i) => ({ left: edges.left[i], right: edges.right[i], bits: score / 100 })),
    explain: ({ left, right }) => explainPair(explainer, left, right),
  };
}

/** The best five records of each question, with all that tells how sure they are. */
function searched(records, questions) {
  const searcher = searcherOver(records);
  return questions.flatMap(({ truth, ...question }) =>
    searcher.search(question, 5).map((hit, rank) => ({
      ...searcher.explain(question, hit),
      lead: hit.lead,
      entity: truth,
      isSame: records[hit.record].truth === truth,
      isFirst: rank === 0,
    })),
  );
}

/** Explains two records put side by side. */
export function judge(left, right) {
  return alike.judge(left, right).explanation;
}

/** Records made ready for comparison. */
export function prepare(rows) {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: THIS_YEAR });
  for (const row of rows) preparer.add(row);
  return { store, preparer };
}

/** A search over records. */
export function searcherOver(rows) {
  const { store, preparer } = prepare(rows);
  return new Searcher(store, preparer, { exactScript: false });
}

/** Edges of records from so much evidence, and what explains any two of them. */
export async function resolvedOver(rows, keepFrom) {
  const { store } = prepare(rows);
  const options = { exactScript: false, acrossSources: false, keepFrom, threads: 1 };
  const { edges, weights, comparer, scorer } = await resolveRecords(store.view(), options);
  const explainer = { store, comparer, scorer, probability: probabilities.groupingProbability };
  return { edges, origin: weights.origin, explain: (left, right) => explainPair(explainer, left, right) };
}

/** What calibrations are fitted and measured with. */
export const ENGINE = { pairFigures, ...probabilities, compared, judge, searched };
