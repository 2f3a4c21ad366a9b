import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What ends, and how clocks stand. */
export const EXPIRY_TEXTS = {
  expiring: { en: 'What expires', nl: 'Wat verloopt', hu: 'Mi jár le', bg: 'Какво изтича', ro: 'Ce expiră' },
  endsSoon: {
    en: 'expires soon',
    nl: 'verloopt binnenkort',
    hu: 'hamarosan lejár',
    bg: 'изтича скоро',
    ro: 'expiră curând',
  },
  isUnknown: TERMS.unknownState,
  measured: { en: 'Measured', nl: 'Gemeten', hu: 'Mérve', bg: 'Измерено', ro: 'Măsurat' },
} as const satisfies TextTable;
