import type { TextTable } from '../lib/texts.js';

/** How soon a signal is dealt with, by its priority. */
export const PRIORITY_TEXTS = {
  P0: {
    en: 'Danger now',
    nl: 'Acuut gevaar',
    hu: 'Közvetlen veszély',
    bg: 'Непосредствена опасност',
    ro: 'Pericol imediat',
  },
  P1: {
    en: 'Within a day',
    nl: 'Binnen een dag',
    hu: 'Egy napon belül',
    bg: 'До един ден',
    ro: 'În cel mult o zi',
  },
  P2: {
    en: 'Within three working days',
    nl: 'Binnen drie werkdagen',
    hu: 'Három munkanapon belül',
    bg: 'До три работни дни',
    ro: 'În trei zile lucrătoare',
  },
  P3: {
    en: 'Within ten working days',
    nl: 'Binnen tien werkdagen',
    hu: 'Tíz munkanapon belül',
    bg: 'До десет работни дни',
    ro: 'În zece zile lucrătoare',
  },
} as const satisfies TextTable;
