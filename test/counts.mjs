// What the report of jest says of each file, and what a second run of what failed makes of it.
import { relative } from 'node:path';

/**
 * A file of a layer. A row is told by its file and full name; a file that cannot be loaded is told as a row that failed, so that nothing is
 * lost silently.
 * @typedef {object} Count
 * @property {string[]} passed rows
 * @property {string[]} red rows that failed
 * @property {number} ms how long it took
 * @property {string[]} suites of these, each by the titles of the two outermost describes; none where the file cannot be loaded
 */

/** @returns {Map<string, Count>} by file */
export function countsOf({ testResults }, root) {
  return new Map(testResults.map((result) => countOf(relative(root, result.name), result)));
}

function countOf(file, { status, assertionResults, startTime, endTime }) {
  const rows = (how) => assertionResults.filter((row) => row.status === how);
  const told = (how) => rows(how).map(({ fullName }) => `${file}: ${fullName}`);
  const red = told('failed');
  if (status === 'failed' && red.length === 0) red.push(file);
  const suites = rows('failed').map(({ ancestorTitles }) => ancestorTitles.slice(0, 2).join(' '));
  return [file, { passed: told('passed'), red, suites, ms: endTime - startTime }];
}

/** Names the suites that failed and no other (`--testNamePattern`). @returns {string | undefined} none where a file must be played whole */
export function patternOf(counts) {
  if (counts.some(({ suites }) => suites.length === 0)) return undefined;
  const names = new Set(counts.flatMap(({ suites }) => suites));
  return `^(${[...names].map((name) => name.replace(/[^\w ]/g, '.')).join('|')}) `;
}

/** What failed has passed where it did so the second time; whatever failed then has failed, and what was not played then stands as before. */
export function withSecond(first, second) {
  const last = new Map(first);
  for (const [file, { passed, red, suites, ms }] of second) {
    const before = first.get(file) ?? { passed: [], red: [], ms: 0 };
    const kept = before.passed.filter((row) => !passed.includes(row) && !red.includes(row));
    const notPlayed = before.red.filter((row) => row !== file && !passed.includes(row) && !red.includes(row));
    last.set(file, { passed: [...kept, ...passed], red: [...red, ...notPlayed], suites, ms: before.ms + ms });
  }
  return last;
}

/** @returns {{ passed: number, failed: number, red: string[], repeated: string[], times: [string, number][] }} */
export function totalOf(counts, repeated = []) {
  const all = [...counts.values()];
  const red = all.flatMap((count) => count.red);
  const times = [...counts].map(([file, { ms }]) => [file, ms]);
  return { passed: all.flatMap(({ passed }) => passed).length, failed: red.length, red, repeated, times };
}
