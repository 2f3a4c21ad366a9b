import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths.js';

/** Names the build, so that processes of an older one are replaced. */
export function buildVersion(): string {
  const stamp = statSync(join(repositoryRoot(), 'dist', '.built'), { throwIfNoEntry: false });
  return String(stamp?.mtimeMs ?? 'unknown');
}

/** Finds a compiled program, such as `apps/gateway/src/main.js`. */
export function builtProgram(path: string): string {
  return join(repositoryRoot(), 'dist', ...path.split('/'));
}

/** Whether a program is part of this build. */
export function isBuilt(path: string): boolean {
  return existsSync(builtProgram(path));
}
