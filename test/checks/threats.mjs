import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

const MODEL = 'docs/threat-model.md';
const SHOWN_BY = 'shown by';
/** Shorter than this is no argument. */
const MIN_REASON = 60;

/** Each attack of the threat model names the test that shows its answer, or says why none can. */
export const threatsCheck = {
  name: 'threats',
  run: () => threatProblems(readFileSync(join(root, MODEL), 'utf8'), (path) => existsSync(join(root, path))),
};

export function threatProblems(text, exists) {
  const rows = attackRows(text);
  return [
    ...(rows.length === 0 ? [`${MODEL} has no attacks`] : []),
    ...rows
      .filter(({ shown }) => !isShown(shown))
      .map(({ attack }) => `${MODEL}: no test shows, and nothing argues, "${attack}"`),
    ...rows.flatMap(({ shown, attack }) =>
      pathsIn(shown)
        .filter((path) => !exists(path))
        .map((path) => `${MODEL} names ${path} for "${attack}", which does not exist`),
    ),
  ];
}

/** Rows of the tables whose last column says what shows them. */
function attackRows(text) {
  let isTable = false;
  return text.split('\n').flatMap((line) => {
    const cells = line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : [];
    if (cells.length === 0) isTable = false;
    if (cells.at(-1) === SHOWN_BY) isTable = true;
    const isRow = isTable && cells.at(-1) !== SHOWN_BY && !/^-+$/.test(cells[0]);
    return isRow ? [{ attack: cells[0], shown: cells.at(-1) }] : [];
  });
}

function isShown(shown) {
  const [, reason = ''] = /^none: (.*)$/.exec(shown) ?? [];
  return shown.startsWith('none') ? reason.length >= MIN_REASON : shown !== '';
}

function pathsIn(shown) {
  return [...shown.matchAll(/`((?:test|apps|libs)\/[^`]+)`/g)].map(([, path]) => path);
}
