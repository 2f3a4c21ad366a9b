import type { TextTable } from '../../lib/texts.js';

export const ACTIVITY_TEXTS = {
  sealed: {
    en: '{sender} sent something sealed to others',
    nl: '{sender} stuurde iets dat voor anderen verzegeld is',
    hu: '{sender} zárolt üzenetet küldött másoknak',
    bg: '{sender} изпрати нещо, запечатано за други',
    ro: '{sender} a trimis ceva sigilat pentru alții',
  },
  sealedRun: {
    en: '{sender} · {count, plural, one {# sealed message} other {# sealed messages}}',
    nl: '{sender} · {count, plural, one {# verzegeld bericht} other {# verzegelde berichten}}',
    hu: '{sender} · {count, plural, other {# zárolt üzenet}}',
    bg: '{sender} · {count, plural, one {# запечатано съобщение} other {# запечатани съобщения}}',
    ro: '{sender} · {count, plural, one {# mesaj sigilat} few {# mesaje sigilate} other {# de mesaje sigilate}}',
  },
  run: {
    en: '{said} · {count} times',
    nl: '{said} · {count} keer',
    hu: '{said} · {count} alkalommal',
    bg: '{said} · {count} пъти',
    ro: '{said} · {count, plural, one {o dată} few {de # ori} other {de # de ori}}',
  },
  other: {
    en: '{sender} sent a technical message',
    nl: '{sender} stuurde een technisch bericht',
    hu: '{sender} technikai üzenetet küldött',
    bg: '{sender} изпрати техническо съобщение',
    ro: '{sender} a trimis un mesaj al sistemului',
  },
  record: { en: 'a record', nl: 'een registratie', hu: 'egy adatlap', bg: 'запис', ro: 'o înregistrare' },
} as const satisfies TextTable;
