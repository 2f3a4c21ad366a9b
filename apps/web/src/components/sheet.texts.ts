import { TERMS } from '#libs/words';
import type { TextTable } from '../lib/texts.js';

export const SHEET_TEXTS = {
  close: TERMS.close,
  actions: {
    en: 'What can be done',
    nl: 'Wat u kunt doen',
    hu: 'Mit lehet tenni',
    bg: 'Какво може да се направи',
    ro: 'Ce se poate face',
  },
  more: { en: 'More', nl: 'Meer', hu: 'Továbbiak', bg: 'Още', ro: 'Mai multe' },
} as const satisfies TextTable;
