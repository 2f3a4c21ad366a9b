import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, root } from './files.mjs';

const TESTS = /(?:\.spec\.tsx?|\.suite\.ts|\.test\.mjs)$/;
/** What a title begins with, or the first word of a row of a table of tests. */
const BEGINS = /(?<=['"`])(?:[AN]\d{2} ?)+(?=[^\w.]|(?<= )\w)/g;
/** They number their attacks in another table. */
const OTHER_ROWS = /^test\/(?:attack|network|interop|e2e)\/recovery/;
const MOST = { A: 41, N: 22 };

/** Which rows of the national practice, A01 to A41 and N01 to N22, have a test whose title begins with them; `--all` fails where one has none. */
export const rowsCheck = {
  name: 'rows',
  run(note, { all = false } = {}) {
    const files = projectFiles().filter((path) => TESTS.test(path) && !OTHER_ROWS.test(path));
    const found = rowsIn(files.map((path) => readFileSync(join(root, path), 'utf8')));
    const missing = rows().filter((row) => !found.has(row));
    const have = (letter) => rows().filter((row) => row.startsWith(letter) && found.has(row));
    note(`${have('A').join(' ')}; ${have('N').join(' ')}`);
    if (have('A').length === 0) return ['no row was found: the titles of tests begin otherwise'];
    return all && missing.length > 0 ? [`no test of ${missing.join(' ')}`] : [];
  },
};

/** @returns {ReadonlySet<string>} rows that titles in some sources begin with */
export function rowsIn(sources) {
  const known = new Set(rows());
  const named = sources.flatMap((text) => [...text.matchAll(BEGINS)].flatMap(([words]) => words.trim().split(' ')));
  return new Set(named.filter((row) => known.has(row)));
}

function rows() {
  return Object.entries(MOST).flatMap(([letter, most]) =>
    Array.from({ length: most }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`),
  );
}
