import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** How its screens are called. */
export const RAIL_TEXTS = {
  flows: TERMS.messageFlow,
  freezes: { en: 'Freezes', nl: 'Blokkades', hu: 'Befagyasztások', bg: 'Замразявания', ro: 'Blocaje' },
} as const satisfies TextTable;
