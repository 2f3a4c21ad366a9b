import type { TextTable } from '../lib/texts.js';

export const DATE_FIELD_TEXTS = {
  calendar: {
    en: 'Choose in the calendar',
    nl: 'Kies in de kalender',
    hu: 'Választás a naptárból',
    bg: 'Избери от календара',
    ro: 'Alege din calendar',
  },
  wrong: {
    en: 'Write the day as {example}.',
    nl: 'Schrijf de dag als {example}.',
    hu: 'Így írja be a napot: {example}',
    bg: 'Напишете деня така: {example}',
    ro: 'Scrieți ziua așa: {example}',
  },
} as const satisfies TextTable;
