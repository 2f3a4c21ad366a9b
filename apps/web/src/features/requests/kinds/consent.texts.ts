import type { TextTable } from '../../../lib/texts.js';

/** What consent is asked for. */
export const TEXTS = {
  name: { en: 'Consent', nl: 'Toestemming', hu: 'Hozzájárulás', bg: 'Съгласие', ro: 'Consimțământ' },
  words: {
    en: 'What you want to use, for what, and until when',
    nl: 'Wat u wilt gebruiken, waarvoor en tot wanneer',
    hu: 'Mit kíván felhasználni, mire és meddig',
    bg: 'Какво искате да използвате, за какво и докога',
    ro: 'Ce doriți să folosiți, în ce scop și până când',
  },
  approval: {
    en: 'Request for consent, or answer to one',
    nl: 'Verzoek om toestemming, of het antwoord daarop',
    hu: 'Hozzájárulás kérése vagy válasz rá',
    bg: 'Искане за съгласие или отговор на такова искане',
    ro: 'Cerere de consimțământ sau răspuns la ea',
  },
} as const satisfies TextTable;

/** How it ends, in words. */
export const CODES = {
  granted: {
    en: 'it may be used so',
    nl: 'het mag zo worden gebruikt',
    hu: 'így felhasználható',
    bg: 'може да се използва така',
    ro: 'se poate folosi astfel',
  },
  'granted-on-terms': {
    en: 'it may be used so, on terms',
    nl: 'het mag zo worden gebruikt, onder voorwaarden',
    hu: 'így felhasználható, feltételekkel',
    bg: 'може да се използва така, при условия',
    ro: 'se poate folosi astfel, cu condiții',
  },
  'not-allowed-use': {
    en: 'our law does not allow this use',
    nl: 'onze wet staat dit gebruik niet toe',
    hu: 'jogunk nem engedi ezt a felhasználást',
    bg: 'нашият закон не позволява тази употреба',
    ro: 'legea noastră nu permite această folosire',
  },
} as const satisfies TextTable;
