import { inSentence, TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** The words for where something is at a country, and what nobody knows now. */
export const HOLDER_TEXTS = {
  owner: inSentence(TERMS.owner),
  read: TERMS.read,
  arrived: TERMS.arrived,
  'on-its-way': TERMS.onItsWay,
  kept: inSentence(TERMS.keptNotSent),
  waiting: TERMS.waitingForApproval,
  'not-released': {
    en: 'not released',
    nl: 'niet vrijgegeven',
    hu: 'nincs rendelkezésére bocsátva',
    bg: 'непредоставено',
    ro: 'nepus la dispoziție',
  },
  refused: { en: 'refused', nl: 'geweigerd', hu: 'elutasítva', bg: 'отказано', ro: 'refuzat' },
  'taken-back': TERMS.takenBack,
  unknown: TERMS.unknownState,
  whoHasIt: { en: 'Who has it', nl: 'Wie heeft het', hu: 'Kinél van meg', bg: 'Кой го има', ro: 'Cine o are' },
  haveIt: {
    en: '{count, plural, one {# has it} other {# have it}}',
    nl: '{count, plural, one {# heeft het} other {# hebben het}}',
    hu: '{count, plural, other {# országnál megvan}}',
    bg: '{count, plural, one {# го има} other {# го имат}}',
    ro: '{count, plural, one {# o are} other {# o au}}',
  },
  onTheWay: {
    en: '{count, plural, other {# on the way}}',
    nl: '{count, plural, other {# onderweg}}',
    hu: '{count, plural, other {# úton}}',
    bg: '{count, plural, other {# на път}}',
    ro: '{count, plural, other {# pe drum}}',
  },
} as const satisfies TextTable;
