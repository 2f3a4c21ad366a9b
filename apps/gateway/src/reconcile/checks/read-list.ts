import { setImmediate } from 'node:timers/promises';
import { type ReadLine, readLines, type WrittenLine } from './read-lines.js';

/** Names of one list: each is a search of its own. */
const MOST_NAMES = 500;

/** A list as it was read. */
export interface ReadList {
  readonly lines: readonly ReadLine[];
  /** Place of each distinct number, by kind and key. */
  readonly places: ReadonlyMap<string, number>;
  /** Distinct names that are looked up. */
  readonly names: readonly string[];
}

/** Lines that are read without letting others have a turn: about 30 ms. */
const AT_ONCE = 2000;

/** Reads a list as people of a member mean it. */
export async function readList(written: readonly WrittenLine[], member: string): Promise<ReadList> {
  const lines: ReadLine[] = [];
  for (let from = 0; from < written.length; from += AT_ONCE) {
    lines.push(...readLines(written.slice(from, from + AT_ONCE), member.slice(0, 2)));
    await setImmediate();
  }
  const places = new Map<string, number>();
  for (const reading of lines.flatMap(({ readings }) => readings)) {
    if (reading.kind !== 'name' && !places.has(nameOf(reading))) places.set(nameOf(reading), places.size);
  }
  const names = new Set(
    lines.flatMap(({ readings }) => readings.flatMap(({ kind, key }) => (kind === 'name' ? [key] : []))),
  );
  return { lines, places, names: [...names].slice(0, MOST_NAMES) };
}

/** A number or name in its normal form. */
interface ListedKey {
  readonly kind: string;
  readonly key: string;
}

/** What a reading is known by within its list. */
export function nameOf({ kind, key }: ListedKey): string {
  return `${kind} ${key}`;
}
