import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

let listed;

/** Every file that is or would be committed, as paths from the root. */
export function projectFiles() {
  listed ??= execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
    .toString()
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .sort();
  return listed;
}

/** Hand-written TypeScript of apps and libs. */
export function sourceFiles() {
  return projectFiles().filter((path) => /^(apps|libs)\/.*\.tsx?$/.test(path) && !path.includes('/src/gen/'));
}

/** Specs and their material: allowed more, checked less. */
export function isTestFile(path) {
  return /\.(spec|testing|doors)\.tsx?$|^libs\/testing\/|^libs\/[^/]+\/test\/|^test\//.test(path);
}
