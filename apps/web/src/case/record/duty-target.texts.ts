import type { TextTable } from '../../lib/texts.js';

export const DUTY_TARGET_TEXTS = {
  record: { en: 'a record', nl: 'een registratie', hu: 'egy adatlap', bg: 'запис', ro: 'o înregistrare' },
} as const satisfies TextTable;
