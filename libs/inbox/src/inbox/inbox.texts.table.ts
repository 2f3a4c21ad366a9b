import type { Texts } from '#libs/vocabulary';
import type { InboxErrorCode } from './inbox.errors.js';

/** What the inbox says when something cannot be done, in each language. */
export const INBOX_TEXTS: Readonly<Record<InboxErrorCode, Texts>> = {
  INBOX_ITEM_NOT_FOUND: {
    en: 'Nothing with this id waits for you or your desk any more.',
    nl: 'Er wacht niets meer met dit id op u of uw afdeling.',
    hu: 'Ilyen azonosítójú tétel már nem vár Önre vagy az egységére.',
    bg: 'Нищо с този идентификатор вече не чака вас или вашето звено.',
    ro: 'Nimic cu acest identificator nu vă mai așteaptă pe dumneavoastră sau biroul dumneavoastră.',
  },
  INBOX_ITEM_WAITS: {
    en: 'This goes away once it is decided or answered. Until then you can snooze it.',
    nl: 'Dit verdwijnt zodra erover is beslist of het is beantwoord. Tot dan kunt u het uitstellen.',
    hu: 'Ez a tétel a döntéssel vagy a válasszal tűnik el. Addig elhalaszthatja egy időre.',
    bg: 'Това изчезва, когато бъде взето решение или даден отговор. Дотогава можете да го отложите за известно време.',
    ro: 'Acest element dispare după ce se decide sau se răspunde. Până atunci îl puteți amâna.',
  },
  SNOOZE_IN_THE_PAST: {
    en: 'This time has already passed. Snooze it until a later one.',
    nl: 'Het tijdstip waarop dit terug moet komen, is al voorbij.',
    hu: 'Ez az időpont már elmúlt. Halassza el későbbre.',
    bg: 'Моментът, до който отлагате това, вече е минал.',
    ro: 'Momentul până la care amânați acest element a trecut deja.',
  },
  ABSENCE_PERIOD: {
    en: 'An absence must end after it begins, and in the future.',
    nl: 'Een afwezigheid moet eindigen na het begin ervan en na dit moment.',
    hu: 'A távollétnek a kezdete és a mostani időpont után kell véget érnie.',
    bg: 'Краят на отсъствието трябва да е след началото му и след настоящия момент.',
    ro: 'O absență trebuie să se încheie după începutul ei și după momentul actual.',
  },
};
