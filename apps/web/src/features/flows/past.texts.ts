import type { TextTable } from '../../lib/texts.js';

/** What was the matter with a member. */
export const PAST_TEXTS = {
  title: {
    en: 'The last 30 days',
    nl: 'De laatste 30 dagen',
    hu: 'Az elmúlt 30 nap',
    bg: 'Последните 30 дни',
    ro: 'Ultimele 30 de zile',
  },
  what: {
    en: 'What the board said last',
    nl: 'Wat het overzicht het laatst meldde',
    hu: 'Amit az áttekintés legutóbb jelzett',
    bg: 'Какво показа таблото последно',
    ro: 'Ce a arătat panoul ultima dată',
  },
  turn: {
    en: 'Waiting on',
    nl: 'Actie bij',
    hu: 'Kinél a teendő',
    bg: 'От кого се чака',
    ro: 'De la cine se așteaptă',
  },
  from: { en: 'From', nl: 'Van', hu: 'Ettől', bg: 'От', ro: 'De la' },
  until: { en: 'Until', nl: 'Tot', hu: 'Eddig', bg: 'До', ro: 'Până la' },
  lasts: { en: 'ongoing', nl: 'duurt voort', hu: 'még tart', bg: 'продължава', ro: 'în curs' },
  none: {
    en: 'Nothing was wrong.',
    nl: 'Er was niets aan de hand.',
    hu: 'Nem volt probléma.',
    bg: 'Нямаше никакъв проблем.',
    ro: 'Nu a fost nicio problemă.',
  },
  more: {
    en: 'Only the newest are shown.',
    nl: 'Alleen de nieuwste staan hier.',
    hu: 'Csak a legújabbak látszanak.',
    bg: 'Показани са само най-новите.',
    ro: 'Sunt afișate numai cele mai noi.',
  },
} as const satisfies TextTable;
