import { useSyncExternalStore } from 'react';

const MINUTE = 60_000;

/** Owned by the one timer below, which runs while somebody shows an age. */
let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) now = Date.now();
  timer ??= setInterval(tick, MINUTE);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** The time to the minute, for what says how long ago something was. */
export function useNow(): Date {
  return new Date(useSyncExternalStore(subscribe, () => now));
}
