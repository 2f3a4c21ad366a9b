import type { ParkedCause } from './parked-view.js';

/** What the program says when it parks, and what people have to do about it; the first that fits. */
const CAUSES: readonly (readonly [RegExp, ParkedCause])[] = [
  [/is not in the key store/, 'KEY_MISSING'],
  [/^(QueryFailedError|DriverPackageNotInstalledError|TypeORMError)\b/, 'DATABASE'],
];

/** Names what a parked record waits for: a key, the database, or a build without the defect. */
export function parkedCause(reason: string): ParkedCause {
  return CAUSES.find(([said]) => said.test(reason))?.[1] ?? 'DEFECT';
}
