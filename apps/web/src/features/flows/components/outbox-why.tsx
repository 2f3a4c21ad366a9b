import { useTexts } from '../../../lib/texts.js';
import type { OutboxEntry } from '../api/types.js';
import { FLOWS_TEXTS } from '../flows.texts.js';
import { KEPT_TEXTS, STUCK_TEXTS } from '../stuck.texts.js';

/** What holds a message up. Only one that the log has got is moving: until then it is kept here. */
export function OutboxWhy({ entry: { state, isStuck, why } }: { readonly entry: OutboxEntry }) {
  const t = useTexts(FLOWS_TEXTS);
  const keep = useTexts(KEPT_TEXTS);
  const stuck = useTexts(STUCK_TEXTS);
  const isSent = state === 'published';
  const isHeldUp = isStuck || why !== null;
  const word = isSent ? t(isHeldUp ? 'stuck' : 'moving') : isHeldUp ? keep('kept') : t('none');
  return why === null ? word : `${word}: ${stuck(why)}`;
}
