import { type Handling, highestHandling, isHandling } from '../../case/record/record-codes.js';
import { useWaiting } from './api/waiting.js';
import type { Grouped, WorkTab } from './work-lines.js';

/** How what the lines of a tab name must be handled: as the record among them that is handled most carefully. */
export function useWorkLabel(tab: WorkTab, groups: Grouped): Handling | null {
  const { items } = useWaiting();
  const lines = [...Object.values(groups).flat(), ...(tab === 'mine' ? items : [])];
  return highestHandling(
    lines.flatMap(({ recordHandling: code }) => (code !== null && isHandling(code) ? [code] : [])),
  );
}
