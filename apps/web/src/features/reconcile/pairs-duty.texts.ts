import type { TextTable } from '../../lib/texts.js';

export const PAIRS_DUTY_TEXTS = {
  line: {
    en: '{pairs, plural, one {# pair waits} other {# pairs wait}} for our word; {members} said the same',
    nl: '{pairs, plural, one {# paar wacht} other {# paren wachten}} op ons woord; {members} zei dezelfde',
    hu: '{pairs} pár vár a mi szavunkra; {members} szerint ugyanaz',
    bg: '{pairs, plural, one {# двойка чака} other {# двойки чакат}} нашата дума; според {members} са едно и също',
    ro: '{pairs, plural, one {# pereche așteaptă} few {# perechi așteaptă} other {# de perechi așteaptă}} cuvântul nostru; {members} a spus același',
  },
} as const satisfies TextTable;
