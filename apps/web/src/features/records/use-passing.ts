import { useDebouncedCallback } from '@mantine/hooks';
import { useRef } from 'react';

/** Keys that follow each other faster go past a record; it is looked at where they stop. */
const PAUSE_MS = 120;

interface Passing {
  /** At once. */
  readonly lookAt: (recordId: string | null) => void;
  /** Follows the focus with what is looked at. */
  readonly pass: (recordId: string, isHeld: boolean) => void;
}

/** Looks at records beside the list; whoever goes past one has not opened it. */
export function usePassing(look: (recordId: string | null) => void): Passing {
  const later = useDebouncedCallback(look, PAUSE_MS);
  const last = useRef(-PAUSE_MS);
  const lookAt = (recordId: string | null): void => {
    later.cancel();
    look(recordId);
  };
  return {
    lookAt,
    pass: (recordId, isHeld) => {
      const now = performance.now();
      const isFast = now - last.current < PAUSE_MS;
      last.current = now;
      if (isHeld || isFast) later(recordId);
      else lookAt(recordId);
    },
  };
}
