import type { TextTable } from '../../lib/texts.js';

export const KIND_TEXTS = {
  approval: { en: 'To decide', nl: 'Te beslissen', hu: 'Döntésre vár', bg: 'За решение', ro: 'De decis' },
} as const satisfies TextTable;
