import type { TextTable } from '../../lib/texts.js';

export const VALUE_ROW_TEXTS = {
  notEvaluated: {
    en: 'not evaluated',
    nl: 'niet beoordeeld',
    hu: 'nincs értékelve',
    bg: 'без оценка',
    ro: 'neevaluat',
  },
  fresh: {
    en: 'new since you looked',
    nl: 'nieuw sinds u keek',
    hu: 'új, mióta megnézte',
    bg: 'ново, откакто гледахте',
    ro: 'nou de la ultima vizită',
  },
  tools: {
    en: 'What can be done with this value',
    nl: 'Wat u met deze waarde kunt doen',
    hu: 'Mit tehet ezzel az adattal',
    bg: 'Какво може да се направи с тази стойност',
    ro: 'Ce se poate face cu această valoare',
  },
} as const satisfies TextTable;
