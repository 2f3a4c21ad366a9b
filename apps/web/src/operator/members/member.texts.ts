import type { TextTable } from '../../lib/texts.js';

/** The page of one member. */
export const MEMBER_TEXTS = {
  calm: {
    en: 'Nothing is wrong with this member.',
    nl: 'Er is niets aan de hand met dit lid.',
    hu: 'Ezzel a taggal nincs probléma.',
    bg: 'С този член няма никакъв проблем.',
    ro: 'Nu este nicio problemă cu acest membru.',
  },
  progress: {
    en: 'How much of each case it has',
    nl: 'Hoe ver het lid met elke zaak is',
    hu: 'Meddig jutott az egyes ügyekben',
    bg: 'Докъде е стигнал по всяко дело',
    ro: 'Cât a primit din fiecare dosar',
  },
  toAll: {
    en: 'All members',
    nl: 'Alle leden',
    hu: 'Minden tag',
    bg: 'Всички членове',
    ro: 'Toți membrii',
  },
  unknown: {
    en: 'No such member',
    nl: 'Geen lid met deze naam',
    hu: 'Nincs ilyen tag',
    bg: 'Няма такъв член',
    ro: 'Nu există un astfel de membru',
  },
  unknownText: {
    en: 'The trust list names no member with this id.',
    nl: 'De vertrouwenslijst noemt geen lid met dit id.',
    hu: 'A bizalmi lista nem nevez meg ilyen azonosítójú tagot.',
    bg: 'Списъкът на доверие не посочва член с този идентификатор.',
    ro: 'Lista de încredere nu cuprinde niciun membru cu acest identificator.',
  },
} as const satisfies TextTable;
