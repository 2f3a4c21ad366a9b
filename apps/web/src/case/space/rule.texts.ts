import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Where a rule of an agreement stands. */
export const RULE_TEXTS = {
  clause: TERMS.clause,
} as const satisfies TextTable;
