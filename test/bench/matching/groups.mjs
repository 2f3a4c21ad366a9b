import { clusterFigures, matching, prepare, round } from './engine.mjs';

/** How right the groups are that records come to; one thread, so that figures of small sets are the same everywhere. */
export async function clusters(rows, acrossSources, peer) {
  const { store } = prepare(rows);
  const found = await matching.resolveRecords(store.view(), {
    exactScript: false,
    acrossSources,
    keepFrom: 0,
    threads: 1,
  });
  const { precision, recall, f1, largest } = clusterFigures(
    rows.map(({ truth }) => truth),
    found.clusters,
  );
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round(f1),
    largest,
    twoNumbers: groupsOfTwoNumbers(rows, found.clusters),
    compared: found.compared,
    ...(peer ? { peer } : {}),
  };
}

/** How right the groups of many people are. */
export function groupsOf(rows, found) {
  const { precision, recall } = clusterFigures(
    rows.map(({ truth }) => truth),
    found,
  );
  return { precision: round(precision), recall: round(recall), twoNumbers: groupsOfTwoNumbers(rows, found) };
}

/** Groups in which two different national numbers of one country stand. */
function groupsOfTwoNumbers(rows, clusters) {
  const numbers = new Map();
  rows.forEach(({ fields: { country, nationalId } }, i) => {
    if (!country || !nationalId) return;
    const key = `${clusters[i]} ${country}`;
    numbers.set(key, (numbers.get(key) ?? new Set()).add(nationalId));
  });
  return [...numbers.values()].filter((held) => held.size > 1).length;
}
