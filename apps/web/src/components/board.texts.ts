import type { TextTable } from '../lib/texts.js';

const UPDATE = {
  en: 'our software is older than the trust list needs',
  nl: 'onze software is ouder dan de vertrouwenslijst vraagt',
  hu: 'a szoftverünk régebbi, mint amit a bizalmi lista megkíván',
  bg: 'софтуерът ни е по-стар от изискваното в списъка на доверие',
  ro: 'programul nostru este mai vechi decât cere lista de încredere',
} as const;

/** What both boards say of the whole, and before a problem. */
export const BOARD_TEXTS = {
  ALL_WELL: {
    en: 'Everything arrives.',
    nl: 'Alles loopt.',
    hu: 'Minden üzenet célba ért.',
    bg: 'Всичко пристига.',
    ro: 'Totul ajunge.',
  },
  ALL_SEEN: {
    en: 'Nothing new. {count, plural, one {# problem has} other {# problems have}} been acknowledged.',
    nl: 'Niets nieuws. {count, plural, one {# probleem is} other {# problemen zijn}} als gezien gemarkeerd.',
    hu: 'Nincs új probléma. {count, plural, other {# probléma}} tudomásul véve.',
    bg: 'Нищо ново. {count, plural, one {# проблем е отбелязан като видян} other {# проблема са отбелязани като видени}}.',
    ro: 'Nimic nou. {count, plural, one {# problemă a fost marcată ca văzută} few {# probleme au fost marcate ca văzute} other {# de probleme au fost marcate ca văzute}}.',
  },
  SIGN_OF_LIFE_LATE: {
    en: '{member} has shown no sign of life for {seconds, plural, one {# second} other {# seconds}}. From 30 seconds on it is a problem.',
    nl: '{member} heeft al {seconds, plural, one {# seconde} other {# seconden}} geen levensteken gegeven. Vanaf 30 seconden is het een probleem.',
    hu: '{member} {seconds, plural, other {# másodperce}} nem adott életjelet. 30 másodperctől problémának számít.',
    bg: '{member} не дава признак на живот от {seconds, plural, one {# секунда} other {# секунди}}. След 30 секунди това е проблем.',
    ro: '{member} nu a dat semn de viață de {seconds, plural, one {# secundă} few {# secunde} other {# de secunde}}. De la 30 de secunde este o problemă.',
  },
} as const satisfies TextTable;

/** Why a case stands still, whoever follows it. */
export const STANDSTILL_TEXTS = {
  UNKNOWN_VERSION: UPDATE,
  UNKNOWN_CONTRACT: UPDATE,
  UNKNOWN_SUITE: UPDATE,
  UNKNOWN_LIST: {
    en: 'its trust list is not known here yet',
    nl: 'de vertrouwenslijst ervan is hier nog niet bekend',
    hu: 'a bizalmi listája itt még nem ismert',
    bg: 'списъкът на доверие по него още не е известен тук',
    ro: 'lista de încredere a dosarului nu este încă cunoscută aici',
  },
} as const satisfies TextTable;
