import type { Texts } from '#libs/vocabulary';
import type { ROLES } from './person.js';

/** What roles are called, in each language. */
export const ROLE_LABELS: Readonly<Record<(typeof ROLES)[number], Texts>> = {
  investigator: {
    en: 'Investigator',
    nl: 'Rechercheur',
    hu: 'Nyomozó',
    bg: 'Разследващ',
    ro: 'Anchetator',
  },
  liaison: {
    en: 'Liaison officer',
    nl: 'Liaisonofficier',
    hu: 'Összekötő tisztviselő',
    bg: 'Служител за връзка',
    ro: 'Ofițer de legătură',
  },
  prosecutor: {
    en: 'Prosecutor',
    nl: 'Officier van justitie',
    hu: 'Ügyész',
    bg: 'Прокурор',
    ro: 'Procuror',
  },
  operations: {
    en: 'Operations',
    nl: 'Beheer',
    hu: 'Üzemeltetés',
    bg: 'Експлоатация',
    ro: 'Operațiuni',
  },
};
