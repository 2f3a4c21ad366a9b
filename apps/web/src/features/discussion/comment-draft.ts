import { useState } from 'react';
import { usePerson } from '../../lib/session.js';

/** Which record a comment is about. */
interface Place {
  readonly spaceId: string;
  readonly recordId: string;
}

/** Begins as all drafts do, which are forgotten where somebody else signs in (record-form/draft-store.ts). */
function keyOf(personId: string, { spaceId, recordId }: Place): string {
  return `joinder.draft ${personId} ${spaceId} comment ${recordId}`;
}

/** For a part that is made anew for each record. What somebody typed and did not send: kept until the tab closes, as case content is never written where it stays. */
export function useCommentDraft(place: Place): readonly [string, (change: (before: string) => string) => void] {
  const { id } = usePerson();
  const key = keyOf(id, place);
  const [text, setText] = useState(() => readText(key));
  const change = (of: (before: string) => string): void => {
    // Read anew: what is put back by an undo comes also where this was shown again meanwhile.
    const now = of(readText(key));
    keepText(key, now);
    setText(now);
  };
  return [text, change];
}

function readText(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return ''; // The browser keeps nothing.
  }
}

function keepText(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // It is kept as long as the page is shown.
  }
}
