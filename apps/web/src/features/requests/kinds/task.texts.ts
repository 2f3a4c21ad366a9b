import type { TextTable } from '../../../lib/texts.js';

/** What is to be done. */
export const TEXTS = {
  name: { en: 'Task', nl: 'Taak', hu: 'Feladat', bg: 'Задача', ro: 'Sarcină' },
  words: {
    en: 'What is to be done',
    nl: 'Wat er moet gebeuren',
    hu: 'Mi a teendő',
    bg: 'Какво да се направи',
    ro: 'Ce este de făcut',
  },
  approval: {
    en: 'Task or answer to one',
    nl: 'Taak of antwoord daarop',
    hu: 'Feladat vagy válasz rá',
    bg: 'Задача или отговор на задача',
    ro: 'Sarcină sau răspuns la o sarcină',
  },
} as const satisfies TextTable;

/** How it ends, in words. */
export const CODES = {
  'carried-out': { en: 'it was done', nl: 'het is gedaan', hu: 'megtörtént', bg: 'изпълнено е', ro: 's-a făcut' },
  'without-result': {
    en: 'it was done, without a result',
    nl: 'het is gedaan, zonder resultaat',
    hu: 'megtörtént, eredmény nélkül',
    bg: 'изпълнено е, без резултат',
    ro: 's-a făcut, fără rezultat',
  },
  'not-possible': {
    en: 'it cannot be done',
    nl: 'het is niet mogelijk',
    hu: 'nem lehetséges',
    bg: 'не е възможно',
    ro: 'nu este posibil',
  },
  'not-ours': {
    en: 'another authority is competent',
    nl: 'een andere autoriteit is bevoegd',
    hu: 'más hatóság illetékes',
    bg: 'компетентен е друг орган',
    ro: 'este competentă altă autoritate',
  },
} as const satisfies TextTable;
