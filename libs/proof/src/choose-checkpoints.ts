import { formatNote, MAX_NOTE_LINES, parseNote } from '#libs/tlog';

/** A cosignature as a gateway stored it: one member, one size, the note it came in. */
export interface StoredCosignature {
  readonly member: string;
  readonly size: bigint;
  readonly note: string;
}

/** A note that a proof will carry. */
export interface ChosenCheckpoint {
  readonly size: bigint;
  readonly note: string;
}

/**
 * Chooses notes in which every member that cosigned counts once: first the size that most members share, the smallest such one, as it
 * was cosigned soonest; then, for the members that are missing there, the first size of each. Ascending by size.
 */
export function chooseCheckpoints(stored: readonly StoredCosignature[]): readonly ChosenCheckpoint[] {
  const chosen = new Map<string, StoredCosignature>();
  const ascending = [...stored].sort((a, b) => Number(a.size - b.size));
  for (const cosignature of [...mostShared(ascending), ...ascending]) {
    if (!chosen.has(cosignature.member)) chosen.set(cosignature.member, cosignature);
  }
  const bySize = groupBySize([...chosen.values()]);
  return [...bySize].sort(([a], [b]) => Number(a - b)).flatMap(([size, group]) => notesOf(size, group));
}

function mostShared(ascending: readonly StoredCosignature[]): readonly StoredCosignature[] {
  const groups = [...groupBySize(ascending).values()];
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
}

function groupBySize(stored: readonly StoredCosignature[]): ReadonlyMap<bigint, readonly StoredCosignature[]> {
  const groups = new Map<bigint, StoredCosignature[]>();
  for (const cosignature of stored)
    groups.set(cosignature.size, [...(groups.get(cosignature.size) ?? []), cosignature]);
  return groups;
}

/** A note has room for a few lines, so many members need several of one size. */
function notesOf(size: bigint, group: readonly StoredCosignature[]): ChosenCheckpoint[] {
  const [first] = group;
  if (first === undefined) return [];
  const { body } = parseNote(first.note);
  const lines = group.flatMap((cosignature) => memberLine(cosignature) ?? []);
  return Array.from({ length: Math.ceil(lines.length / MAX_NOTE_LINES) }, (_, i) => ({
    size,
    note: formatNote(body, lines.slice(i * MAX_NOTE_LINES, (i + 1) * MAX_NOTE_LINES)),
  }));
}

/** Finds the line of the member itself in its note, which may hold those of others. */
export function memberLine({ member, note }: StoredCosignature): string | undefined {
  return parseNote(note).lines.find((line) => line.startsWith(`\u2014 joinder/${member} `));
}
