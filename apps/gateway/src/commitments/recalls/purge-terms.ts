import { HOUR_MS } from '#libs/vocabulary';
import type { RecallGroundName } from '../../vocabulary/recall-reasons.table.js';

/** How long what was recalled is only hidden, by the own clock: time for a prosecutor to keep it, and none where somebody is in danger. */
export const PURGE_WAITS_MS: Readonly<Record<RecallGroundName, number>> = {
  wrong: 24 * HOUR_MS,
  legal: 24 * HOUR_MS,
  retention: 72 * HOUR_MS,
  safety: 0,
};
