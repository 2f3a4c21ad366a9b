import type { TextTable } from '../../lib/texts.js';

export const DUTY_LINK_TEXTS = {
  record: { en: 'A record', nl: 'Een registratie', hu: 'Egy adatlap', bg: 'Запис', ro: 'O înregistrare' },
} as const satisfies TextTable;
