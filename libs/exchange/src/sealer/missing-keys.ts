import type { SpacePosition } from '../space/space-position.js';
import type { OutboxRow } from '../stream/sealed-row.js';

/** A row that cannot be sealed yet, with the members whose keys it waits for. */
export interface WaitingRow {
  readonly row: OutboxRow;
  readonly waitsFor: readonly string[];
}

/** What waits already, as far as later rows may rest on it: members by subject, and by message id. */
export interface Awaited {
  readonly bySubject: ReadonlyMap<string, readonly string[]>;
  readonly byMessage: ReadonlyMap<string, readonly string[]>;
}

/**
 * Parts rows into those that may be sealed and those that wait for a key: of a recipient without one, and with them every later row of
 * the same subject or that answers one that waits, so that nobody reads a change before the one it rests on. Both keep their order.
 */
export function partByKeys(
  rows: readonly OutboxRow[],
  position: SpacePosition,
  awaited: Awaited,
): { readonly sealable: readonly OutboxRow[]; readonly waiting: readonly WaitingRow[] } {
  const { keyless } = position;
  const bySubject = new Map(awaited.bySubject);
  const byMessage = new Map(awaited.byMessage);
  const sealable: OutboxRow[] = [];
  const waiting: WaitingRow[] = [];
  for (const row of rows) {
    const own = row.recipients.filter((member) => keyless.includes(member));
    const before = [bySubject.get(row.subject ?? ''), byMessage.get(row.inReplyTo ?? '')].flatMap((some) => some ?? []);
    const waitsFor = [...new Set([...own, ...before])].sort();
    if (waitsFor.length === 0) {
      sealable.push(row);
      continue;
    }
    waiting.push({ row, waitsFor });
    if (row.subject !== null) bySubject.set(row.subject, waitsFor);
    if (row.messageId !== null) byMessage.set(row.messageId, waitsFor);
  }
  return { sealable, waiting };
}
