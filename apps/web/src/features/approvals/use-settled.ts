import { useLayoutEffect, useRef } from 'react';
import { SETTLE_MS } from './reasons.js';

/** Tells whether what is shown, by a name of it, stood there so long that a press is meant for it; null where it is not shown yet. */
export function useSettled(shown: string | null): () => boolean {
  const sinceMs = useRef(Infinity);
  // Before it is painted, as a press may come in the next moment.
  useLayoutEffect(() => {
    sinceMs.current = shown === null ? Infinity : performance.now();
  }, [shown]);
  return () => performance.now() - sinceMs.current >= SETTLE_MS;
}
