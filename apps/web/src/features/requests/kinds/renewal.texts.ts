import type { TextTable } from '../../../lib/texts.js';

/** What is to go on. */
export const TEXTS = {
  name: {
    en: 'Own renewal',
    nl: 'Eigen verlenging',
    hu: 'Saját meghosszabbítás',
    bg: 'Собствено подновяване',
    ro: 'Reînnoire proprie',
  },
  words: {
    en: 'What ends, when, and what your country is to do about it',
    nl: 'Wat afloopt, wanneer, en wat uw land eraan moet doen',
    hu: 'Mi jár le, mikor, és mit tegyen országa',
    bg: 'Какво изтича, кога и какво да направи вашата държава',
    ro: 'Ce expiră, când și ce trebuie să facă țara dumneavoastră',
  },
} as const satisfies TextTable;

export const IS_OWN = true;

/** How it ends, in words. */
export const CODES = {
  renewed: { en: 'it goes on', nl: 'het is verlengd', hu: 'meghosszabbítottuk', bg: 'подновено е', ro: 's-a reînnoit' },
  'let-end': { en: 'it may end', nl: 'het mag aflopen', hu: 'lejárhat', bg: 'може да изтече', ro: 'poate să expire' },
} as const satisfies TextTable;
