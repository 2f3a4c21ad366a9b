import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const FROM = /\bfrom '((?:\.|#libs\/)[^']+)'/g;

/** The file that an import of ours means. */
function fileOf(name: string, from: string): string {
  const library = /^#libs\/(.+)$/.exec(name)?.[1];
  const file = library === undefined ? join(dirname(from), name) : join(ROOT, 'libs', library, 'src', 'index.js');
  return file.replace(/\.js$/, '.ts');
}

/** Every file of ours that is read for this one. */
function filesBelow(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(FROM)) filesBelow(fileOf(name, file), seen);
  return seen;
}

/** Libraries and apps of which something is read for a file. */
export function partsBelow(file: string): ReadonlySet<string> {
  return new Set([...filesBelow(file)].map((one) => relative(ROOT, one).split('/').slice(0, 2).join('/')));
}
