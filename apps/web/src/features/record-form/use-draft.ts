import { useEffect, useState } from 'react';
import { canKeepDrafts, type Draft, type DraftPlace, dropDraft, keepDraft } from './draft-store.js';

/** `none`: nothing was typed. `lost`: this browser keeps nothing. */
export type DraftState = 'none' | 'kept' | 'lost';

/** Keeps the draft of a form as it is typed, until it is sent or discarded. */
export function useKeptDraft(place: DraftPlace, draft: Draft<unknown>, isTouched: boolean): DraftState {
  const [canKeep] = useState(canKeepDrafts);
  const { personId, spaceId, record } = place;
  useEffect(() => {
    const at = { personId, spaceId, record };
    if (isTouched) keepDraft(at, draft);
    else dropDraft(at);
  }, [personId, spaceId, record, draft, isTouched]);
  if (!isTouched) return 'none';
  return canKeep ? 'kept' : 'lost';
}
