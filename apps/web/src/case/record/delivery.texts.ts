import type { TextTable } from '../../lib/texts.js';

/** The four words for where a change is at a country, and the refusal that somebody must look into. */
export const DELIVERY_TEXTS = {
  waiting: {
    en: 'Waiting for approval',
    nl: 'Wacht op goedkeuring',
    hu: 'Jóváhagyásra vár',
    bg: 'Чака одобрение',
    ro: 'Așteaptă aprobarea',
  },
  'on-its-way': { en: 'On its way', nl: 'Onderweg', hu: 'Úton van', bg: 'На път', ro: 'Pe drum' },
  arrived: { en: 'Arrived', nl: 'Aangekomen', hu: 'Megérkezett', bg: 'Пристигна', ro: 'A ajuns' },
  read: { en: 'Read', nl: 'Gelezen', hu: 'Elolvasták', bg: 'Прочетено', ro: 'Citit' },
  refused: { en: 'Refused', nl: 'Geweigerd', hu: 'Elutasítva', bg: 'Отказано', ro: 'Refuzat' },
} as const satisfies TextTable;
