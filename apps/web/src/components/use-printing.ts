import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

function subscribe(tell: () => void): () => void {
  // Once the handlers return the sheets are laid out.
  const now = (): void => flushSync(tell);
  const media = window.matchMedia('print');
  media.addEventListener('change', now);
  return () => media.removeEventListener('change', now);
}

/** Whether the page is laid out for paper now: what is there alone is not on the page otherwise. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia('print').matches);
}
