import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';
import { isTestFile, root, sourceFiles } from './files.mjs';
import { namesInFile } from './sql-names.mjs';
import { ownedNames, ownerOf } from './table-owners.mjs';

/** A table is named in SQL by files of its owner alone; others read published views. */
export const tablesCheck = {
  name: 'tables',
  run: () =>
    tableProblems(
      sourceFiles()
        .filter((path) => !isTestFile(path) && !path.startsWith('apps/web/') && !path.includes('/migrations/'))
        .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
    ),
};

export function tableProblems(files) {
  const owned = ownedNames(files.filter(({ path }) => /\.(feature|tables)\.ts$/.test(path)));
  const used = files.flatMap(({ path, text }) =>
    namesInFile(path, text, owned).map((use) => ({ path, ...use, ...owned.get(use.name) })),
  );
  const foreign = used.filter(({ path, owner, kind }) => kind === 'table' && owner !== ownerOf(path));
  return [...foreign.map(foreignSentence), ...applierProblems(files, used)];
}

function foreignSentence({ path, line, name, owner }) {
  return `${path}:${line} names the table ${name} of ${owner}; read a view that ${owner} publishes, or ask it`;
}

/** An applier, with what it calls in its folder, reads and writes tables of its own feature, and what the exchange publishes. */
function applierProblems(files, used) {
  const known = new Map(files.map((file) => [file.path, file]));
  const appliers = files.filter(({ path }) => path.endsWith('.applier.ts')).map(({ path }) => path);
  return appliers.flatMap((applier) => {
    const parts = reachedFrom(applier, known);
    return used
      .filter(({ path, owner, kind, feature }) => {
        const isOwn = isInside(applier, feature) || (kind === 'view' && owner === 'exchange');
        return parts.has(path) && !isOwn;
      })
      .map(
        ({ path, line, name, feature }) =>
          `${path}:${line} names ${name} of ${feature} for ${applier}, which may read its own tables alone`,
      );
  });
}

function isInside(path, folder) {
  return path.startsWith(`${folder}/`);
}

/** Files that a file needs, itself included, in its own feature. */
function reachedFrom(start, known) {
  const reached = new Set([start]);
  for (const path of reached) {
    const { importedFiles } = ts.preProcessFile(known.get(path).text, true, true);
    for (const { fileName } of importedFiles) {
      const to = posix.join(dirname(path), fileName).replace(/\.js$/, '.ts');
      if (fileName.startsWith('.') && known.has(to) && isInside(to, dirname(start))) reached.add(to);
    }
  }
  return reached;
}
