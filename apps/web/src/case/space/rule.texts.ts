import type { TextTable } from '../../lib/texts.js';

/** Where a rule of an agreement stands. */
export const RULE_TEXTS = {
  clause: { en: 'Clause', nl: 'Artikel', hu: 'Pont', bg: 'Клауза', ro: 'Clauza' },
} as const satisfies TextTable;
