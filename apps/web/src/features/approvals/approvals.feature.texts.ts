import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const KIND_TEXTS = {
  approval: TERMS.toDecide,
} as const satisfies TextTable;

/** How its screens are called. */
export const RAIL_TEXTS = {
  approvals: { en: 'Approvals', nl: 'Goedkeuringen', hu: 'Jóváhagyások', bg: 'Одобрения', ro: 'Aprobări' },
} as const satisfies TextTable;
