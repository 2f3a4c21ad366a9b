import type { TextTable } from '../lib/texts.js';

export const NOTICE_TEXTS = {
  close: {
    en: 'Close this notice',
    nl: 'Deze melding sluiten',
    hu: 'Értesítés bezárása',
    bg: 'Затвори съобщението',
    ro: 'Închide anunțul',
  },
} as const satisfies TextTable;
