import type { TextTable } from '../../lib/texts.js';

export const NAMED_RECORD_TEXTS = {
  sealed: {
    en: 'Sealed record of {owner}',
    nl: 'Verzegelde registratie van {owner}',
    hu: '{owner} zárolt adatlapja',
    bg: 'Запечатан запис на {owner}',
    ro: 'Înregistrare sigilată a {owner}',
  },
  unknown: {
    en: 'A record that is not here',
    nl: 'Een registratie die hier niet is',
    hu: 'Egy adatlap, amely nincs itt',
    bg: 'Запис, който не е тук',
    ro: 'O înregistrare care nu este aici',
  },
  askFor: {
    en: 'Ask {owner}',
    nl: 'Vraag {owner}',
    hu: '{owner} megkérdezése',
    bg: 'Попитай {owner}',
    ro: 'Întreabă {owner}',
  },
  find: {
    en: 'Name or number of a record',
    nl: 'Naam of nummer van een registratie',
    hu: 'Egy adatlap neve vagy száma',
    bg: 'Име или номер на запис',
    ro: 'Numele sau numărul unei înregistrări',
  },
  none: {
    en: 'No such record in this case',
    nl: 'Geen zulke registratie in deze zaak',
    hu: 'Nincs ilyen adatlap ebben az ügyben',
    bg: 'Няма такъв запис в това дело',
    ro: 'Nu există o astfel de înregistrare în acest dosar',
  },
} as const satisfies TextTable;
