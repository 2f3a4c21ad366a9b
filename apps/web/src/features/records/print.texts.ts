import type { TextTable } from '../../lib/texts.js';

/** The list on paper. */
export const PRINT_TEXTS = {
  print: { en: 'Print', nl: 'Afdrukken', hu: 'Nyomtatás', bg: 'Отпечатай', ro: 'Tipărește' },
  all: {
    en: '{count, plural, one {# record} other {# records}}',
    nl: '{count, plural, one {# registratie} other {# registraties}}',
    hu: '{count, plural, other {# adatlap}}',
    bg: '{count, plural, one {# запис} other {# записа}}',
    ro: '{count, plural, one {# înregistrare} few {# înregistrări} other {# de înregistrări}}',
  },
  cut: {
    en: '{shown, number} of {count, number}',
    nl: '{shown, number} van {count, number}',
    hu: '{shown, number} / {count, number}',
    bg: '{shown, number} от {count, number}',
    ro: '{shown, number} din {count, number}',
  },
  cutMore: {
    en: '{shown, number} of more than {count, number}',
    nl: '{shown, number} van meer dan {count, number}',
    hu: '{shown, number} / több mint {count, number}',
    bg: '{shown, number} от над {count, number}',
    ro: '{shown, number} din peste {count, number}',
  },
  by: {
    en: 'Printed by {name}, {at}',
    nl: 'Afgedrukt door {name}, {at}',
    hu: 'Nyomtatta: {name}, {at}',
    bg: 'Отпечатано от {name}, {at}',
    ro: 'Tipărit de {name}, {at}',
  },
} as const satisfies TextTable;
