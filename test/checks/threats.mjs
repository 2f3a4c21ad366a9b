import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

const MODEL = 'docs/threat-model.md';
const SHOWN_BY = 'shown by';
/** Shorter than this is no argument. */
const MIN_REASON = 60;
const TEST_FILE = /\.(?:spec|suite|test)\.(?:tsx?|mjs)$/;
const TEST = /\b(?:it|test|describe)(?:\.each)?\b/;
const COMMAND = /`(?:npm run|npm test|joinder) [^`]+`/;
/** What titles are numbered by: `row 46`, `attacks 1 to 15`, `K10`, `S23.6`. */
const NUMBERED =
  /\b(attack|row)s? ([0-9]+(?:(?:,| and| to)(?: row| attack)? [0-9]+)*)|\b([A-Z]{1,2}[0-9]+(?:\.[0-9]+)?)\b/g;

/** Each attack of the threat model names the test that shows its answer, or says why none can. */
export const threatsCheck = {
  name: 'threats',
  run: () => threatProblems(readFileSync(join(root, MODEL), 'utf8'), read),
};

/** The text of a file; null where there is none, as of a folder. */
function read(path) {
  return statSync(join(root, path), { throwIfNoEntry: false })?.isFile()
    ? readFileSync(join(root, path), 'utf8')
    : null;
}

export function threatProblems(text, readFile) {
  const rows = attackRows(text);
  return [
    ...(rows.length === 0 ? [`${MODEL} has no attacks`] : []),
    ...rows
      .filter(({ shown }) => !isShown(shown))
      .map(({ attack }) => `${MODEL}: no test shows, and nothing argues, "${attack}"`),
    ...rows.flatMap(({ shown, attack }) =>
      testsIn(shown).flatMap((test) =>
        testProblems(test, readFile).map((what) => `${MODEL} names ${what} for "${attack}"`),
      ),
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
  if (shown.startsWith('none')) return reason.length >= MIN_REASON;
  return testsIn(shown).length > 0 || COMMAND.test(shown);
}

/** Paths and names of test files in a cell, each with the numbers of titles that stand before it. */
function testsIn(shown) {
  const parts = [...shown.matchAll(/([^`]*)`([^`]+)`/g)];
  return parts
    .filter(([, , name]) => /^(?:test|apps|libs)\//.test(name) || TEST_FILE.test(name))
    .map(([, before, path]) => ({ path, numbers: numbersIn(/ (?:in|of) $/.test(before) ? before : '') }));
}

function testProblems({ path, numbers }, readFile) {
  const text = readFile(path);
  if (text === null) return [`${path}, which is no file of that path`];
  if (!TEST_FILE.test(path) || !TEST.test(text)) return [`${path}, in which there is no test`];
  const titles = new Set((text.match(/'(?:[^'\\\n]|\\.)*'|"[^"\n]*"|`[^`]*`/g) ?? []).flatMap(numbersIn));
  return numbers
    .filter((number) => !titles.has(number))
    .map((number) => `${number} in ${path}, where no title says it`);
}

/** Every number of a text by itself: `attacks 1 to 3` are three. */
function numbersIn(text) {
  return [...text.matchAll(NUMBERED)].flatMap(([, kind, list, name]) =>
    name === undefined ? numbersOf(list).map((number) => `${kind} ${number}`) : [name],
  );
}

function numbersOf(list) {
  return list.split(/,| and /).flatMap((part) => {
    const [from, to = from] = part.match(/[0-9]+/g).map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
