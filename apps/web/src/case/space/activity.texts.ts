import type { TextTable } from '../../lib/texts.js';

export const ACTIVITY_TEXTS = {
  sealed: {
    en: '{sender} sent something sealed to others',
    nl: '{sender} stuurde iets dat voor anderen verzegeld is',
    hu: '{sender} másoknak lezárt üzenetet küldött',
    bg: '{sender} изпрати нещо, запечатано за други',
    ro: '{sender} a trimis ceva sigilat pentru alții',
  },
  other: {
    en: '{sender} sent a message of the exchange',
    nl: '{sender} stuurde een bericht van het netwerk zelf',
    hu: '{sender} az adatcsere-rendszer egy üzenetét küldte',
    bg: '{sender} изпрати служебно съобщение',
    ro: '{sender} a trimis un mesaj al sistemului',
  },
  record: { en: 'a record', nl: 'een gegeven', hu: 'egy adatlap', bg: 'запис', ro: 'o înregistrare' },
} as const satisfies TextTable;
