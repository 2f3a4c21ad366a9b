import { TERMS } from '#libs/words';
import type { TextTable } from '../../../lib/texts.js';

/** What is to be released. */
export const TEXTS = {
  name: TERMS.release,
  words: {
    en: 'What you need, and why',
    nl: 'Wat u nodig hebt, en waarom',
    hu: 'Mire van szüksége, és miért',
    bg: 'От какво се нуждаете и защо',
    ro: 'De ce aveți nevoie și pentru ce',
  },
} as const satisfies TextTable;

/** How it ends, in words. */
export const CODES = {
  released: {
    en: 'it is released',
    nl: 'het wordt vrijgegeven',
    hu: 'rendelkezésre bocsátjuk',
    bg: 'предоставя се',
    ro: 'se pune la dispoziție',
  },
  answered: {
    en: 'it is answered in words',
    nl: 'het wordt met tekst beantwoord',
    hu: 'szöveges választ adunk',
    bg: 'отговаря се с думи',
    ro: 'se răspunde în text',
  },
} as const satisfies TextTable;
