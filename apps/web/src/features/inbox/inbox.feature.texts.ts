import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** How the groups of what is nobody else’s are called. */
export const KIND_TEXTS = {
  refused: {
    en: 'Refused, to correct',
    nl: 'Geweigerd, te herstellen',
    hu: 'Elutasítva, javítandó',
    bg: 'Отказано, за поправка',
    ro: 'Refuzate, de corectat',
  },
  'key-missing': {
    en: 'Waiting for a key',
    nl: 'Wacht op een sleutel',
    hu: 'Kulcsra vár',
    bg: 'Чака ключ',
    ro: 'Așteaptă o cheie',
  },
  invitation: {
    en: 'Invitations',
    nl: 'Uitnodigingen',
    hu: 'Meghívások',
    bg: 'Покани',
    ro: 'Invitații',
  },
} as const satisfies TextTable;

/** How its screens are called. */
export const RAIL_TEXTS = {
  inbox: TERMS.myWork,
} as const satisfies TextTable;
