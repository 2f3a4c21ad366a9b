import type { TextTable } from '../lib/texts.js';

export const DATE_FIELD_TEXTS = {
  wrong: {
    en: 'Write the day as {example}.',
    nl: 'Schrijf de dag als {example}.',
    hu: 'Így írja be a napot: {example}',
    bg: 'Напишете деня така: {example}',
    ro: 'Scrieți ziua așa: {example}',
  },
} as const satisfies TextTable;
