import type { Holder } from '../../case/record/holder.js';
import type { CountryPlace } from './api/types.js';
import type { Change, Delivery, Statement } from './api/record.js';
import { isLive } from './statements.js';

/** What is known of the messages of a record. */
export interface Known {
  readonly delivery: Pick<Delivery, 'messages'>;
  readonly history: readonly Change[];
}

/**
 * Where a statement is at a country; null where it is not meant for it. Of a statement that was retracted it is the
 * retraction that must arrive.
 */
export function placeOf(statement: Statement, member: string, known: Known): CountryPlace | null {
  if (!statement.release.includes(member)) return null;
  const messageId = isLive(statement) ? statement.messageId : (retractionOf(statement, known.history)?.messageId ?? '');
  return (
    findPlace(known.delivery, messageId, member) ?? snapshotPlace(statement, member, known) ?? unsent(statement, member)
  );
}

/**
 * Who has a statement, of each of these members; of one that was retracted, who has the retraction. Whoever is no member of the case any
 * more was given nothing that is known here.
 */
export function holdersOf(statement: Statement, members: readonly string[], known: Known): readonly Holder[] {
  return members.map((member) => {
    const place = isLive(statement) ? undefined : placeOf(statement, member, known);
    const holder = statement.holders.find((one) => one.member === member);
    return place
      ? { member, state: place.state, at: place.at }
      : (holder ?? { member, state: 'not-released', at: null });
  });
}

/** All places that statements have or should have. */
export function placesOf(statements: readonly Statement[], members: readonly string[], known: Known): CountryPlace[] {
  return statements.flatMap((statement) => members.flatMap((member) => placeOf(statement, member, known) ?? []));
}

/** What holds, and what was retracted and is not with everybody who has it. */
export function sharedRows(statements: readonly Statement[], known: Known): readonly Statement[] {
  return statements.filter((statement) => isLive(statement) || isStillHeld(statement, known));
}

function isStillHeld(statement: Statement, known: Known): boolean {
  if (!retractionOf(statement, known.history)) return false;
  return placesOf([statement], statement.release, known).some(({ state }) => !['arrived', 'read'].includes(state));
}

/** A retraction goes to whoever holds the statement, in a message of its own. */
function retractionOf({ retractedIn, release }: Statement, history: readonly Change[]): Change | undefined {
  return history.find(({ version, snapshot, sender, recipients }) => {
    const others = recipients.filter((member) => member !== sender);
    return version === retractedIn && !snapshot && others.toSorted().join() === release.toSorted().join();
  });
}

/** Whoever joined later has it by a snapshot. */
function snapshotPlace({ sinceVersion }: Statement, member: string, known: Known): CountryPlace | undefined {
  const snapshots = known.history.filter(({ snapshot, version, recipients }) => {
    return snapshot && version >= sinceVersion && recipients.includes(member);
  });
  return snapshots.flatMap(({ messageId }) => findPlace(known.delivery, messageId, member) ?? [])[0];
}

function findPlace({ messages }: Known['delivery'], messageId: string, member: string): CountryPlace | undefined {
  return messages
    .find((message) => message.messageId === messageId)
    ?.countries.find((country) => country.member === member);
}

/** What is not on the log yet: it waits for a prosecutor, or it is kept here. */
function unsent({ waitsForApproval }: Statement, member: string): CountryPlace {
  return { member, state: waitsForApproval ? 'waiting' : 'kept', at: null, code: null };
}

/** A country that something has not reached, with the moment since when it could have. */
export interface Waiting {
  readonly member: string;
  /** Null where nothing of it is on the log yet. */
  readonly since: string | null;
}

/** Countries that statements are kept for or on their way to, each with the oldest that it waits for. */
export function stillWaiting(statements: readonly Statement[], members: readonly string[], known: Known): Waiting[] {
  const sentAt = new Map(known.history.map(({ messageId, at }) => [messageId, at]));
  return members.flatMap((member) => {
    const coming = statements.filter((statement) => isComing(placeOf(statement, member, known)));
    if (coming.length === 0) return [];
    const times = coming.flatMap((statement) => {
      const retraction = isLive(statement) ? undefined : retractionOf(statement, known.history);
      return retraction?.at ?? sentAt.get(statement.messageId) ?? [];
    });
    return [{ member, since: times.toSorted()[0] ?? null }];
  });
}

function isComing(place: CountryPlace | null): boolean {
  return place?.state === 'kept' || place?.state === 'on-its-way';
}
