import { label, TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** The route of one message: its steps, and who has it. */
export const ROUTE_TEXTS = {
  addressees: {
    en: 'Who has it',
    nl: 'Wie het heeft',
    hu: 'Kinél van meg',
    bg: 'Кой го има',
    ro: 'Cine îl are',
  },
  facts: {
    en: 'Ids and sizes',
    nl: 'Identificaties en groottes',
    hu: 'Azonosítók és méretek',
    bg: 'Идентификатори и размери',
    ro: 'Identificatori și dimensiuni',
  },
  country: TERMS.country,
  now: { en: 'Now', nl: 'Nu', hu: 'Most', bg: 'Сега', ro: 'Acum' },
  since: { en: 'Since', nl: 'Sinds', hu: 'Ettől', bg: 'От', ro: 'Din' },
  arrived: label(TERMS.arrived),
  turn: { en: 'What to do', nl: 'Wat te doen', hu: 'Teendő', bg: 'Какво да се прави', ro: 'Ce este de făcut' },
  when: { en: 'When', nl: 'Wanneer', hu: 'Mikor', bg: 'Кога', ro: 'Când' },
  clock: {
    en: 'By which clock',
    nl: 'Volgens welke klok',
    hu: 'Melyik óra szerint',
    bg: 'По кой часовник',
    ro: 'După care ceas',
  },
  read: TERMS.read,
  'has-it': { en: 'has it', nl: 'heeft het', hu: 'megvan nála', bg: 'има го', ro: 'îl are' },
  refused: { en: 'refused it', nl: 'heeft het geweigerd', hu: 'elutasította', bg: 'отказа го', ro: 'l-a refuzat' },
  'left-out': {
    en: 'left out by its author',
    nl: 'overgeslagen door de auteur',
    hu: 'a készítője kihagyta',
    bg: 'изключена от съставителя',
    ro: 'omisă de autor',
  },
  'has-it-not': { en: 'does not have it', nl: 'heeft het niet', hu: 'nincs meg nála', bg: 'няма го', ro: 'nu îl are' },
  waitingOn: TERMS.waitingOn,
  waitingOnUs: TERMS.waitingOnUs,
  nothingToDo: TERMS.nothingToDo,
  clockOwn: { en: 'ours', nl: 'de onze', hu: 'a miénk', bg: 'нашия', ro: 'al nostru' },
  clockBroker: {
    en: 'of the log',
    nl: 'van het logboek',
    hu: 'az üzenetnaplóé',
    bg: 'на дневника',
    ro: 'al registrului',
  },
  clockMember: {
    en: 'of {country}',
    nl: 'van {country}',
    hu: '{country} órája',
    bg: 'на {country}',
    ro: 'din {country}',
  },
  clocksDiffer: {
    en: 'not known: the clocks differ',
    nl: 'niet bekend: de klokken lopen uiteen',
    hu: 'nem ismert: az órák eltérnek',
    bg: 'неизвестно: часовниците се различават',
    ro: 'necunoscut: ceasurile diferă',
  },
} as const satisfies TextTable;
