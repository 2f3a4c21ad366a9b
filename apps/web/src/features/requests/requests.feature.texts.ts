import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.request.v1.ReleaseAsked': {
    en: '{sender} asks to have a record released',
    nl: '{sender} vraagt om vrijgave van een registratie',
    hu: '{sender} egy adatlap rendelkezésre bocsátását kéri',
    bg: '{sender} моли за предоставяне на запис',
    ro: '{sender} cere punerea la dispoziție a unei înregistrări',
  },
  'joinder.request.v1.ReleaseAnswered': {
    en: '{sender} answered a question',
    nl: '{sender} beantwoordde een vraag',
    hu: '{sender} válaszolt egy kérdésre',
    bg: '{sender} отговори на въпрос',
    ro: '{sender} a răspuns la o întrebare',
  },
  'joinder.commitment.v1.CommitmentOffered': {
    en: '{sender} asks for something by a set time',
    nl: '{sender} vraagt iets met een termijn',
    hu: '{sender} határidővel kérdez valamit',
    bg: '{sender} отправи искане с краен срок',
    ro: '{sender} cere ceva cu termen-limită',
  },
  'joinder.commitment.v1.CommitmentMoved': {
    en: '{sender} said something about a request',
    nl: '{sender} reageerde op een verzoek',
    hu: '{sender} reagált egy megkeresésre',
    bg: '{sender} предприе действие по искане',
    ro: '{sender} a transmis ceva privind o cerere',
  },
} as const satisfies TextTable;

/** What other screens call them. */
export const KIND_TEXTS = {
  requestsToUs: {
    en: 'Requests to us',
    nl: 'Verzoeken aan ons',
    hu: 'Hozzánk intézett megkeresések',
    bg: 'Искания към нас',
    ro: 'Cereri către noi',
  },
  littleTime: {
    en: 'Little time left',
    nl: 'Weinig tijd',
    hu: 'Kevés idő maradt',
    bg: 'Остава малко време',
    ro: 'Puțin timp rămas',
  },
  unseen: {
    en: 'Not acknowledged, call',
    nl: 'Niet als gezien gemeld, bel',
    hu: 'Nem vették tudomásul, hívja őket',
    bg: 'Не е отбелязано като видяно, обадете се',
    ro: 'Nemarcat ca văzut, sunați',
  },
  requestNews: {
    en: 'News of our requests',
    nl: 'Nieuws over onze verzoeken',
    hu: 'Megkereséseink fejleményei',
    bg: 'Новини за нашите искания',
    ro: 'Noutăți despre cererile noastre',
  },
  approval: {
    en: 'Question or answer',
    nl: 'Vraag of antwoord',
    hu: 'Kérdés vagy válasz',
    bg: 'Въпрос или отговор',
    ro: 'Întrebare sau răspuns',
  },
} as const satisfies TextTable;

export const RAIL_TEXTS = {
  requests: { en: 'Requests', nl: 'Verzoeken', hu: 'Megkeresések', bg: 'Искания', ro: 'Cereri' },
} as const satisfies TextTable;
