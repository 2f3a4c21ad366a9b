import type { TextTable } from '../../../lib/texts.js';

/** What is looked at again. */
export const TEXTS = {
  name: {
    en: 'Own review',
    nl: 'Eigen herziening',
    hu: 'Saját felülvizsgálat',
    bg: 'Собствен преглед',
    ro: 'Revizuire proprie',
  },
  words: {
    en: 'What your country is to look at again, and why',
    nl: 'Wat uw land opnieuw moet bekijken, en waarom',
    hu: 'Mit kell országának újra megnéznie, és miért',
    bg: 'Какво да прегледа отново вашата държава и защо',
    ro: 'Ce trebuie să revadă țara dumneavoastră și de ce',
  },
} as const satisfies TextTable;

export const IS_OWN = true;

/** How it ends, in words. */
export const CODES = {
  'still-so': {
    en: 'it is still so',
    nl: 'het klopt nog',
    hu: 'továbbra is így van',
    bg: 'все още е така',
    ro: 'este tot așa',
  },
  corrected: {
    en: 'it was corrected',
    nl: 'het is verbeterd',
    hu: 'javítottuk',
    bg: 'поправено е',
    ro: 's-a corectat',
  },
  'not-needed': {
    en: 'it is not needed any more',
    nl: 'het is niet meer nodig',
    hu: 'már nincs rá szükség',
    bg: 'вече не е нужно',
    ro: 'nu mai este necesar',
  },
} as const satisfies TextTable;
