import { useEffect, useRef, useState } from 'react';

/** So long an end is told. */
export const ENDED_SHOWN_MS = 60_000;

interface Named {
  readonly key: string;
  readonly words: string;
}

/** A cause that is not there any more. */
export interface Ended extends Named {
  readonly endedMs: number;
}

/** What of a list has gone from it within the last minute, as it was said when it was last there. */
export function useEnded(causes: readonly Named[]): readonly Ended[] {
  const [ended, setEnded] = useState<readonly Ended[]>([]);
  const before = useRef(causes);
  useEffect(() => {
    const gone = missingIn(causes, before.current).map((one) => ({ ...one, endedMs: Date.now() }));
    before.current = causes;
    setEnded((all) => {
      const still = missingIn(causes, all);
      return gone.length === 0 && still.length === all.length ? all : [...still, ...gone];
    });
  }, [causes]);
  useEffect(() => {
    const [first] = ended;
    if (!first) return;
    const left = first.endedMs + ENDED_SHOWN_MS - Date.now();
    const timer = setTimeout(() => setEnded((all) => all.filter(({ endedMs }) => isShown(endedMs))), left);
    return () => clearTimeout(timer);
  }, [ended]);
  return ended;
}

function missingIn<T extends Named>(present: readonly Named[], all: readonly T[]): readonly T[] {
  return all.filter(({ key }) => !present.some((one) => one.key === key));
}

function isShown(endedMs: number): boolean {
  return Date.now() - endedMs < ENDED_SHOWN_MS;
}
