import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.agreement.v1.AgreementDrafted': {
    en: '{sender} drafted an agreement',
    nl: '{sender} stelde een overeenkomst op',
    hu: '{sender} megállapodás-tervezetet készített',
    bg: '{sender} предложи споразумение',
    ro: '{sender} a redactat un acord',
  },
  'joinder.agreement.v1.AgreementCommented': {
    en: '{sender} commented on the agreement',
    nl: '{sender} reageerde op de overeenkomst',
    hu: '{sender} hozzászólt a megállapodáshoz',
    bg: '{sender} коментира споразумението',
    ro: '{sender} a comentat acordul',
  },
  'joinder.agreement.v1.PeopleNamed': {
    en: '{sender} named its people',
    nl: '{sender} wees zijn contactpersonen aan',
    hu: '{sender} megnevezte munkatársait',
    bg: '{sender} посочи своите лица за контакт',
    ro: '{sender} și-a desemnat persoanele de contact',
  },
} as const satisfies TextTable;

/** How its screens are called. */
export const RAIL_TEXTS = {
  cases: { en: 'Cases', nl: 'Zaken', hu: 'Ügyek', bg: 'Дела', ro: 'Dosare' },
  overview: { en: 'Overview', nl: 'Overzicht', hu: 'Áttekintés', bg: 'Преглед', ro: 'Prezentare generală' },
} as const satisfies TextTable;
