import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectFiles, root } from './files.mjs';

/** Files, names and numbers of migrations agree, and no number is used twice in the repository. */
export const migrationsCheck = {
  name: 'migrations',
  run: () => migrationProblems(projectFiles(), (path) => readFileSync(join(root, path), 'utf8')),
};

export function migrationProblems(paths, read) {
  const migrations = paths.filter(
    (path) => /^(apps|libs)\/.*\/migrations\/[^/]+\.ts$/.test(path) && !/\.(spec|testing)\.ts$/.test(path),
  );
  const taken = new Map();
  return migrations.flatMap((path) => {
    const [, number, words] = /^(\d{4})-([a-z0-9]+(?:-[a-z0-9]+)*)\.ts$/.exec(basename(path)) ?? [];
    if (number === undefined) return [`${path} is not called like 0007-add-outbox.ts`];
    const first = taken.get(number);
    taken.set(number, first ?? path);
    return [
      ...(first ? [`${path} has the number of ${first}`] : []),
      ...contentProblems(path, { number, words, text: read(path) }),
    ];
  });
}

function contentProblems(path, { number, words, text }) {
  const className = words.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const name = `${className}${number.padStart(13, '0')}`;
  return [
    ...(new RegExp(`export class ${className}(0*${Number(number)})? `).test(text)
      ? []
      : [`${path} does not export class ${className}`]),
    ...(new RegExp(`\\bname\\b[^=\\n]*= '${name}'`).test(text) ? [] : [`${path} does not have name = '${name}'`]),
  ];
}
