import type { TextTable } from '../../lib/texts.js';

/** Who reads what somebody writes. */
export const READER_CHOICE_TEXTS = {
  readers: {
    en: 'Who will read it',
    nl: 'Wie het zal lezen',
    hu: 'Ki fogja olvasni',
    bg: 'Кой ще го прочете',
    ro: 'Cine îl va citi',
  },
  willRead: {
    en: 'will read this',
    nl: 'met inzage hierin',
    hu: 'olvasni fogja',
    bg: '– там ще го прочетат',
    ro: 'urmează să citească acest text',
  },
  staysHome: {
    en: 'It stays in your country.',
    nl: 'Het blijft in uw land.',
    hu: 'Az Ön országában marad.',
    bg: 'Остава във вашата държава.',
    ro: 'Rămâne în țara dumneavoastră.',
  },
} as const satisfies TextTable;
