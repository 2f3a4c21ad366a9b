import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './error-code.js';
import type { Home } from './paths.js';

/** A list of what was added to a network, in the order of its coming. */
type List = 'countries' | 'services';

/** Reads such a list; empty where nothing came. */
export function added(home: Home, list: List): readonly string[] {
  try {
    const names: string[] = JSON.parse(readFileSync(fileOf(home, list), 'utf8'));
    return names;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return [];
  }
}

/** Remembers one more, once. */
export function remember(home: Home, list: List, name: string): void {
  const names = added(home, list);
  if (names.includes(name)) return;
  mkdirSync(home.state, { recursive: true, mode: 0o700 });
  writeFileSync(fileOf(home, list), JSON.stringify([...names, name]));
}

function fileOf(home: Home, list: List): string {
  return join(home.state, `${list}.json`);
}
