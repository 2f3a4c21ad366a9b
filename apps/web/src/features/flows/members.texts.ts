import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** The members beside each other: what is known of each. */
export const MEMBERS_TEXTS = {
  members: {
    en: 'How each member is doing',
    nl: 'Hoe het met elk lid gaat',
    hu: 'A tagok állapota',
    bg: 'Състояние на членовете',
    ro: 'Starea fiecărui membru',
  },
  gateway: TERMS.gateway,
  waitingOnUs: TERMS.waitingOnUs,
  us: { en: 'us', nl: 'wij', hu: 'mi', bg: 'ние', ro: 'noi' },
  awaySince: {
    en: 'not reached since {since}',
    nl: 'niet bereikbaar sinds {since}',
    hu: 'nem érhető el {since} óta',
    bg: 'няма връзка от {since}',
    ro: 'nu răspunde de la {since}',
  },
  maintenanceUntil: {
    en: 'Maintenance until {until}',
    nl: 'Onderhoud tot {until}',
    hu: 'Karbantartás eddig: {until}',
    bg: 'Поддръжка по график до {until}',
    ro: 'Mentenanță până la {until}',
  },
  notApplicable: { en: '–', nl: '–', hu: '–', bg: '–', ro: '–' },
  behind: {
    en: '{count, number} · oldest {age}',
    nl: '{count, number} · oudste {age}',
    hu: '{count, number} · legrégebbi: {age}',
    bg: '{count, number} · най-старо: {age}',
    ro: '{count, number} · cel mai vechi: {age}',
  },
  whenBack: {
    en: 'starts when it is back',
    nl: 'begint als het terug is',
    hu: 'akkor kezdődik, ha visszatért',
    bg: 'започва, когато се върне',
    ro: 'începe când revine',
  },
  positionOf: {
    en: '{at, number} of {size, number}',
    nl: '{at, number} van {size, number}',
    hu: '{at, number} / {size, number}',
    bg: '{at, number} от {size, number}',
    ro: '{at, number} din {size, number}',
  },
  refusedInDay: {
    en: 'Refused, 24 h',
    nl: 'Geweigerd, 24 uur',
    hu: 'Elutasítva, 24 óra',
    bg: 'Отказани, 24 ч',
    ro: 'Refuzate, 24 h',
  },
  unknown: TERMS.unknownState,
  unknownMeasured: {
    en: 'unknown · measured {ago}',
    nl: 'onbekend · gemeten {ago}',
    hu: 'ismeretlen · mérve: {ago}',
    bg: 'неизвестно · измерено {ago}',
    ro: 'necunoscut · măsurat {ago}',
  },
  lastKnown: {
    en: 'last: {text}',
    nl: 'laatst: {text}',
    hu: 'legutóbb: {text}',
    bg: 'последно: {text}',
    ro: 'ultima dată: {text}',
  },
  asOf: {
    en: 'as of {time}',
    nl: 'stand van {time}',
    hu: 'állapot: {time}',
    bg: 'към {time}',
    ro: 'la {time}',
  },
} as const satisfies TextTable;
