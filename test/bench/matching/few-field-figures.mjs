import { clusterFigures, matching, prepare, round } from './engine.mjs';
import { listsOfFewFields } from './few-fields.mjs';
import { grouped } from './grouped.mjs';

const RECORDS = 12_000;

/** How right groups are of lists that say little: in all, and how many pairs are found by origin and by both lists. */
export async function fewFieldFigures(seed) {
  const rows = listsOfFewFields({ seed, records: RECORDS });
  const { store } = prepare(rows);
  const options = { exactScript: false, acrossSources: false, keepFrom: 0, threads: 1 };
  const { clusters } = await matching.resolveRecords(store.view(), options);
  const { precision, recall } = clusterFigures(
    rows.map(({ truth }) => truth),
    clusters,
  );
  const pairs = rows.flatMap(({ truth, origin, writer }, i) =>
    rows[i - 1]?.truth === truth ? [{ origin, writer, isFound: clusters[i] === clusters[i - 1] }] : [],
  );
  return {
    records: rows.length,
    precision: round(precision),
    recall: round(recall),
    origins: foundBy(pairs, ({ origin }) => origin),
    lists: foundBy(pairs, ({ origin, writer }) => (origin < writer ? `${origin}-${writer}` : `${writer}-${origin}`)),
  };
}

function foundBy(pairs, keyOf) {
  const groups = Object.entries(grouped(pairs, keyOf)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    groups.map(([key, list]) => [key, round(list.filter(({ isFound }) => isFound).length / list.length)]),
  );
}
