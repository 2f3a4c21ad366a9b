import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const TIMELINE_TEXTS = {
  count: {
    en: '{count, plural, one {# date} other {# dates}}',
    nl: '{count, plural, one {# datum} other {# datums}}',
    hu: '{count} dátum',
    bg: '{count, plural, one {# дата} other {# дати}}',
    ro: '{count, plural, one {# dată} few {# date} other {# de date}}',
  },
  emptyTitle: {
    en: 'No dates yet',
    nl: 'Nog geen datums',
    hu: 'Még nincs dátum',
    bg: 'Още няма дати',
    ro: 'Încă nu sunt date',
  },
  empty: {
    en: 'Events and relations with a date stand here, and dates of birth, documents and accounts.',
    nl: 'Hier staan gebeurtenissen en relaties met een datum, en datums van geboorte, documenten en rekeningen.',
    hu: 'Itt a keltezett események és kapcsolatok állnak, továbbá születési, okmány- és számladátumok.',
    bg: 'Тук са събитията и връзките с дата, както и датите на раждане, документи и сметки.',
    ro: 'Aici stau evenimentele și relațiile cu dată, precum și datele de naștere, ale actelor și ale conturilor.',
  },
  newEvent: { en: 'New event', nl: 'Nieuwe gebeurtenis', hu: 'Új esemény', bg: 'Ново събитие', ro: 'Eveniment nou' },
  picture: {
    en: 'Timeline, one lane for each country. Days as they were written, without a time zone. The table says the same.',
    nl: 'Tijdlijn met een baan per land. Dagen zoals ze zijn opgeschreven, zonder tijdzone. De tabel zegt hetzelfde.',
    hu: 'Idővonal, országonként egy sávval. A napok úgy, ahogy leírták őket, időzóna nélkül. A táblázat ugyanezt mutatja.',
    bg: 'Времева линия с ивица за всяка държава. Дните са както са записани, без часова зона. Таблицата казва същото.',
    ro: 'Cronologie cu o bandă pentru fiecare țară. Zilele sunt cum au fost scrise, fără fus orar. Tabelul spune același lucru.',
  },
  written: {
    en: 'Days as written, no time zone',
    nl: 'Dagen zoals opgeschreven, geen tijdzone',
    hu: 'A napok leírás szerint, időzóna nélkül',
    bg: 'Дни както са записани, без часова зона',
    ro: 'Zile cum au fost scrise, fără fus orar',
  },
  in: { en: 'Closer', nl: 'Inzoomen', hu: 'Közelebb', bg: 'По-близо', ro: 'Mai aproape' },
  out: { en: 'Farther', nl: 'Uitzoomen', hu: 'Távolabb', bg: 'По-далеч', ro: 'Mai departe' },
  earlier: { en: 'Earlier', nl: 'Eerder', hu: 'Korábban', bg: 'По-рано', ro: 'Mai devreme' },
  later: { en: 'Later', nl: 'Later', hu: 'Később', bg: 'По-късно', ro: 'Mai târziu' },
  fit: { en: 'All of it', nl: 'Alles', hu: 'Az egész', bg: 'Всичко', ro: 'Tot' },
  what: { en: 'What', nl: 'Wat', hu: 'Mi', bg: 'Какво', ro: 'Ce' },
  date: { en: 'Date', nl: 'Datum', hu: 'Dátum', bg: 'Дата', ro: 'Data' },
  record: TERMS.record,
  filtered: {
    en: 'Nothing passes the filters.',
    nl: 'Niets voldoet aan de filters.',
    hu: 'Semmi sem felel meg a szűrőknek.',
    bg: 'Нищо не отговаря на филтрите.',
    ro: 'Nimic nu corespunde filtrelor.',
  },
  bar: {
    en: 'from the earliest to the latest day it may have been',
    nl: 'van de vroegste tot de laatste dag waarop het kan zijn geweest',
    hu: 'a lehetséges legkorábbi naptól a legkésőbbiig',
    bg: 'от най-ранния до най-късния възможен ден',
    ro: 'de la cea mai timpurie la cea mai târzie zi posibilă',
  },
} as const satisfies TextTable;
