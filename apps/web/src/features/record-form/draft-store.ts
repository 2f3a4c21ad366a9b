import type { FormState } from './form-state.js';
import type { LiveStatement } from './record-change.js';

/** A try whose outcome is not known: sent again under the same key, it happens once. */
export interface Attempt {
  readonly idempotencyKey: string;
  /** What was sent under the key, as JSON, the newest last. */
  readonly bodies: readonly string[];
}

/** What somebody typed and did not send. */
export interface Draft<State = FormState> {
  readonly state: State;
  readonly attempt: Attempt | null;
  /** Of a change: what it was based on. */
  readonly base: { readonly etag: string; readonly statements: readonly LiveStatement[] } | null;
}

/** Whose draft, and of what. */
export interface DraftPlace {
  readonly personId: string;
  readonly spaceId: string;
  /** Id of the record, `new` with the type, `again` with the message that was refused, or `phone note`. */
  readonly record: string;
}

/** Grows when a draft of before can no longer be read. */
const VERSION = 2;

function keyOf({ personId, spaceId, record }: DraftPlace): string {
  return `joinder.draft ${personId} ${spaceId} ${record}`;
}

/** The draft that is kept; null where there is none. */
export function readDraft<State = FormState>(place: DraftPlace): Draft<State> | null {
  try {
    const kept: { version: number; draft: Draft<State> } | null = JSON.parse(
      sessionStorage.getItem(keyOf(place)) ?? 'null',
    );
    return kept?.version === VERSION ? kept.draft : null;
  } catch {
    return null; // Not ours, or the browser keeps nothing.
  }
}

/** Keeps a draft until the tab closes: case content is never written where it stays. */
export function keepDraft(place: DraftPlace, draft: Draft<unknown>): void {
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify({ version: VERSION, draft }));
  } catch {
    // `canKeepDrafts` has said so.
  }
}

export function dropDraft(place: DraftPlace): void {
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // There is nothing to drop.
  }
}

/** Tries that a line of this page follows, and brings back where they do not leave. */
const followed = new Set<string>();

/** Keeps what was sent beside what is typed next, until `dropSent` or `giveBack`: it may come back unsent, also to a page that was loaded anew. */
export function keepSent(place: DraftPlace, draft: Draft<unknown>): void {
  dropDraft(place);
  keepDraft(sentOf(place), draft);
  followed.add(tryOf(draft));
}

/** It left. */
export function dropSent(place: DraftPlace, draft: Draft<unknown>): void {
  const kept = readDraft<unknown>(sentOf(place));
  if (kept && tryOf(kept) === tryOf(draft)) dropDraft(sentOf(place));
  followed.delete(tryOf(draft));
}

/** It did not leave: a new try is another one. */
export function giveBack(place: DraftPlace, draft: Draft<unknown>): void {
  dropSent(place, draft);
  keepDraft(sentOf(place), { ...draft, attempt: null });
}

/** Takes what came back, or was sent by a page that is there no more, as what is typed; null where there is nothing of it. */
export function takeSent<State>(place: DraftPlace): Draft<State> | null {
  const kept = readDraft<State>(sentOf(place));
  if (!kept || followed.has(tryOf(kept))) return null;
  keepDraft(place, kept);
  dropDraft(sentOf(place));
  return kept;
}

function sentOf(place: DraftPlace): DraftPlace {
  return { ...place, record: `${place.record}, sent` };
}

function tryOf({ attempt }: Draft<unknown>): string {
  return attempt?.idempotencyKey ?? '';
}

/** Forgets what anybody else typed in this tab and left when the session ended. */
export function dropDraftsOfOthers(personId: string): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      const isOther = key.startsWith('joinder.draft ') && !key.startsWith(`joinder.draft ${personId} `);
      if (isOther) sessionStorage.removeItem(key);
    }
  } catch {
    // There is nothing to forget.
  }
}

/** Whether this browser keeps anything for a tab. */
export function canKeepDrafts(): boolean {
  const probe = 'joinder.draft';
  try {
    sessionStorage.setItem(probe, '');
    sessionStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
