import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What the menu of the person says of being away and of notifications, and the rail of what waits. */
export const PERSON_TEXTS = {
  absence: { en: 'I am away', nl: 'Ik ben afwezig', hu: 'Távol leszek', bg: 'Отсъствам', ro: 'Sunt absent' },
  absenceHelp: {
    en: 'Until then your desk also sees what waits for you.',
    nl: 'Tot dan ziet uw afdeling ook wat op u wacht.',
    hu: 'Addig az egysége is látja, ami Önre vár.',
    bg: 'Дотогава и звеното ви вижда какво ви чака.',
    ro: 'Până atunci și biroul dumneavoastră vede ce vă așteaptă.',
  },
  absenceUntil: { en: 'Back on', nl: 'Terug op', hu: 'Visszatérés', bg: 'Връщам се на', ro: 'Revin la' },
  absenceSave: TERMS.save,
  absenceEnd: { en: 'I am back', nl: 'Ik ben terug', hu: 'Visszatértem', bg: 'Върнах се', ro: 'M-am întors' },
  count: {
    en: '{count, plural, one {# item waits} other {# items wait}}',
    nl: '{count, plural, one {# item wacht} other {# items wachten}}',
    hu: '{count, plural, other {# teendő vár}}',
    bg: '{count, plural, one {# задача чака} other {# задачи чакат}}',
    ro: '{count, plural, one {# element așteaptă} few {# elemente așteaptă} other {# de elemente așteaptă}}',
  },
  notices: {
    en: 'Notify me in this browser',
    nl: 'Meldingen in deze browser',
    hu: 'Értesítés ebben a böngészőben',
    bg: 'Известявай ме в този браузър',
    ro: 'Anunță-mă în acest browser',
  },
  noticesHelp: {
    en: 'At most one a minute, with a number and nothing else.',
    nl: 'Hooguit een per minuut, met een aantal en niets anders.',
    hu: 'Percenként legfeljebb egy, csak egy számmal.',
    bg: 'Най-много едно известие в минута, само с брой.',
    ro: 'Cel mult o notificare pe minut, cu un număr și nimic altceva.',
  },
  noticesBlocked: {
    en: 'This browser does not let Joinder notify you. Its own settings can change that.',
    nl: 'Deze browser staat geen meldingen van Joinder toe. Dat is te wijzigen in de instellingen van de browser.',
    hu: 'Ez a böngésző nem engedi, hogy a Joinder értesítse. A böngésző beállításaiban ez módosítható.',
    bg: 'Този браузър не позволява на Joinder да ви известява. Това се променя в настройките му.',
    ro: 'Acest browser nu permite ca Joinder să vă anunțe. Setările browserului pot schimba acest lucru.',
  },
  noticeTitle: {
    en: '{count} new in Joinder',
    nl: '{count} nieuw in Joinder',
    hu: '{count} új a Joinderben',
    bg: 'Нови в Joinder: {count}',
    ro: 'Noutăți în Joinder: {count}',
  },
} as const satisfies TextTable;
