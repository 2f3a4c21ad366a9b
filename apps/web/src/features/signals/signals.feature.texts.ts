import type { TextTable } from '../../lib/texts.js';

/** What other screens call it. */
export const KIND_TEXTS = {
  signal: { en: 'Signals', nl: 'Signalen', hu: 'Jelzések', bg: 'Сигнали', ro: 'Semnalări' },
} as const satisfies TextTable;
