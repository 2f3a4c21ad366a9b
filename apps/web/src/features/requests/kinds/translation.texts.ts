import type { TextTable } from '../../../lib/texts.js';

/** What is to be translated. */
export const TEXTS = {
  name: { en: 'Translation', nl: 'Vertaling', hu: 'Fordítás', bg: 'Превод', ro: 'Traducere' },
  words: {
    en: 'What is to be translated, and into which language',
    nl: 'Wat vertaald moet worden, en in welke taal',
    hu: 'Mit kell lefordítani, és milyen nyelvre',
    bg: 'Какво да се преведе и на какъв език',
    ro: 'Ce trebuie tradus și în ce limbă',
  },
  approval: {
    en: 'Request for a translation, or the translation',
    nl: 'Verzoek om een vertaling, of de vertaling',
    hu: 'Fordítás kérése vagy a fordítás',
    bg: 'Искане за превод или самият превод',
    ro: 'Cerere de traducere sau traducerea',
  },
} as const satisfies TextTable;

/** How it ends, in words. */
export const CODES = {
  translated: {
    en: 'with the translation',
    nl: 'met de vertaling',
    hu: 'a fordítással',
    bg: 'с превода',
    ro: 'cu traducerea',
  },
  'no-translator': {
    en: 'nobody here translates from this language',
    nl: 'hier vertaalt niemand uit deze taal',
    hu: 'itt senki sem fordít erről a nyelvről',
    bg: 'тук никой не превежда от този език',
    ro: 'aici nimeni nu traduce din această limbă',
  },
  unreadable: {
    en: 'it cannot be read',
    nl: 'het is niet te lezen',
    hu: 'nem olvasható',
    bg: 'не може да се разчете',
    ro: 'nu se poate citi',
  },
} as const satisfies TextTable;
