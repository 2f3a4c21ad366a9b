import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { isTestFile, projectFiles, root } from './files.mjs';
import { GRAPHS, knotProblems, knots } from './knots.mjs';

const FILES = new Set(projectFiles());

test('knots: parts that need each other are found, also by way of others', () => {
  const edges = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['c', 'd'],
    ['d', 'e'],
    ['f', 'd'],
  ];
  assert.deepEqual(knots(edges), [['a', 'b', 'c']]);
  assert.deepEqual(knots(edges.filter(([from]) => from !== 'c')), []);
  assert.deepEqual(
    knotProblems([
      { from: 'libs/exchange/src/stream/a.ts', to: 'libs/exchange/src/space/b.ts' },
      { from: 'libs/exchange/src/space/b.ts', to: 'libs/exchange/src/stream/c.ts' },
    ]),
    ['knot among rooms of the exchange: space, stream need each other'],
  );
});

test('knots: libraries, rooms and areas have none', () => {
  const imports = [...FILES]
    .filter((path) => /^(apps|libs)\/.*\.tsx?$/.test(path) && !isTestFile(path))
    .flatMap(importsOf);
  for (const [graph, partOf] of Object.entries(GRAPHS)) {
    const parts = new Set(imports.flatMap(({ from, to }) => [partOf(from), partOf(to)]).filter(Boolean));
    assert.ok(parts.size > 3, `${graph}: ${[...parts].join(', ')}`);
  }
  assert.deepEqual(knotProblems(imports), []);
});

/** What a file imports of ours, read from its text. An index speaks for the files that it offers, not for itself. */
function importsOf(from) {
  if (/^libs\/[^/]+\/(\w+\/)?src\/index\.ts$/.test(from)) return [];
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, from), 'utf8'), true, true);
  return importedFiles.flatMap(({ fileName }) => {
    const to = fileOf(from, fileName);
    return to === undefined ? [] : [{ from, to }];
  });
}

function fileOf(from, name) {
  const library = /^#libs\/(.+)$/.exec(name)?.[1];
  if (library !== undefined) return `libs/${library}/src/index.ts`;
  if (!name.startsWith('.')) return undefined;
  const path = posix.join(dirname(from), name);
  const found = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')].find((one) => FILES.has(one));
  assert.ok(found, `${from} imports ${name}, which is not there`);
  return found;
}
