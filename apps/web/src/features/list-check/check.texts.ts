import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What is said of a question to others about numbers. */
export const CHECK_TEXTS = {
  wantsToAsk: {
    en: '{author} wants to ask which of {count, plural, one {# number} other {# numbers}} are known there.',
    nl: '{author} wil vragen of {count, plural, one {# nummer} other {# nummers}} daar bekend is.',
    hu: '{author} azt kérdezné, hogy {count} szám ismert-e ott.',
    bg: '{author} иска да попита кои от {count, plural, one {# номер} other {# номера}} са известни там.',
    ro: '{author} vrea să întrebe dacă {count, plural, one {# număr este cunoscut} few {# numere sunt cunoscute} other {# de numere sunt cunoscute}} acolo.',
  },
  goesTo: {
    en: 'Goes to {members}. They answer with the type of the record and a desk, and with nothing else.',
    nl: 'Gaat naar {members}. Die antwoorden met de soort registratie en een afdeling, en met niets anders.',
    hu: 'Címzettek: {members}. Válaszuk az adatlap típusa és egy egység, semmi más.',
    bg: 'Отива до {members}. Те отговарят с вида на записа и звено и с нищо друго.',
    ro: 'Merge la {members}. Răspunsul cuprinde tipul înregistrării și un birou, nimic altceva.',
  },
  aim: { en: 'Aim', nl: 'Doel', hu: 'Cél', bg: 'Цел', ro: 'Scop' },
  category: {
    en: 'Whose numbers they are',
    nl: 'Van wie de nummers zijn',
    hu: 'Kinek a számai',
    bg: 'Чии са номерата',
    ro: 'Ale cui sunt numerele',
  },
  offence: { en: 'Offence', nl: 'Strafbaar feit', hu: 'Bűncselekmény', bg: 'Престъпление', ro: 'Infracțiune' },
  reason: TERMS.ground,
  suspect: TERMS.suspect,
  victim: TERMS.victim,
  witness: TERMS.witness,
  contact: {
    en: 'Contact of somebody',
    nl: 'Contact van iemand',
    hu: 'Valakinek a kapcsolata',
    bg: 'Контакт на някого',
    ro: 'Contact al cuiva',
  },
  other: { en: 'Somebody else', nl: 'Iemand anders', hu: 'Más személy', bg: 'Друго лице', ro: 'Altă persoană' },
} as const satisfies TextTable;
