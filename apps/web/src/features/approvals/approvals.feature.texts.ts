import type { TextTable } from '../../lib/texts.js';

export const KIND_TEXTS = {
  approval: { en: 'To decide', nl: 'Te beslissen', hu: 'Döntésre vár', bg: 'За решение', ro: 'De decis' },
} as const satisfies TextTable;

/** How its screens are called. */
export const RAIL_TEXTS = {
  approvals: { en: 'Approvals', nl: 'Goedkeuringen', hu: 'Jóváhagyások', bg: 'Одобрения', ro: 'Aprobări' },
} as const satisfies TextTable;
