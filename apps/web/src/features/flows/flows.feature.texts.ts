import type { TextTable } from '../../lib/texts.js';

/** How its screens are called. */
export const RAIL_TEXTS = {
  flows: {
    en: 'Message flow',
    nl: 'Berichtenverkeer',
    hu: 'Üzenetforgalom',
    bg: 'Поток от съобщения',
    ro: 'Flux de mesaje',
  },
  freezes: { en: 'Freezes', nl: 'Blokkades', hu: 'Befagyások', bg: 'Замразявания', ro: 'Blocaje' },
} as const satisfies TextTable;
