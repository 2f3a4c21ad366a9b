import type { PendingOverlay } from '../pending-overlay.js';
import { type HolderPlace, weaker } from './holder.js';

/** A change that is not back from the log. */
export interface KeptChange {
  readonly overlay: PendingOverlay;
  /** Waits for an approval. */
  readonly waits: boolean;
  readonly acceptedAt: string;
  readonly recipients: readonly string[];
}

/** Where a change is for everybody whom it is meant for: at home. */
export function keptPlace({ waits, acceptedAt }: Pick<KeptChange, 'waits' | 'acceptedAt'>): HolderPlace {
  return { state: waits ? 'waiting' : 'kept', at: acceptedAt };
}

/** Whom changes give something of a record that has not left. */
export function keptOfRecord(changes: readonly KeptChange[]): ReadonlyMap<string, HolderPlace> {
  const places = new Map<string, HolderPlace>();
  for (const change of changes) {
    for (const member of givenBy(change).flatMap(({ members }) => members)) {
      places.set(member, weaker(places.get(member), keptPlace(change)));
    }
  }
  return places;
}

/** Whom changes give a statement, by its name. */
export function keptOfStatements(
  changes: readonly KeptChange[],
): ReadonlyMap<string, ReadonlyMap<string, HolderPlace>> {
  const statements = new Map<string, Map<string, HolderPlace>>();
  for (const change of changes) {
    for (const { name, members } of givenBy(change)) {
      const places = statements.get(name) ?? new Map<string, HolderPlace>();
      statements.set(name, places);
      for (const member of members) places.set(member, keptPlace(change));
    }
  }
  return statements;
}

/** Statements of a change, and whom it gives each. A snapshot names those that hold a statement already, and goes only to the others. */
function givenBy({ overlay, recipients }: KeptChange): readonly { name: string; members: readonly string[] }[] {
  const asserted = overlay.asserts.map((one) => ({
    name: statementName(one.messageId, one.index),
    members: one.release,
  }));
  const widened = (overlay.widens ?? []).map(({ messageId, index, release }) => ({
    name: statementName(messageId, index),
    members: release.filter((member) => recipients.includes(member)),
  }));
  return [...asserted, ...widened];
}

/** Names a statement within its record. */
export function statementName(messageId: string, index: number): string {
  return `${messageId} ${index}`;
}
