import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const SEND_WITHOUT_TEXTS = {
  sendWithout: {
    en: 'Send without {members}',
    nl: 'Verzenden zonder {members}',
    hu: 'Küldés {members} nélkül',
    bg: 'Изпрати без {members}',
    ro: 'Trimite fără {members}',
  },
  loses: {
    en: 'Loses: {members}',
    nl: 'Verliest: {members}',
    hu: 'Elveszíti: {members}',
    bg: 'Губи: {members}',
    ro: 'Pierde: {members}',
  },
  losesHelp: {
    en: 'They do not get this change, now or later. The others get it at once. If it can wait, leave it: it goes to everybody when the key is there.',
    nl: 'Zij krijgen deze wijziging niet, ook later niet. De anderen krijgen die meteen. Kan het wachten, doe dan niets: de wijziging gaat naar iedereen zodra de sleutel er is.',
    hu: 'Akinek nincs kulcsa, ezt a módosítást sem most, sem később nem kapja meg. A többiek azonnal megkapják. Ha nem sürgős, hagyja: mindenkihez elmegy, amint megvan a kulcs.',
    bg: 'Който няма ключ, няма да получи тази промяна нито сега, нито по-късно. Останалите я получават веднага. Ако може да почака, оставете я: ще стигне до всички, щом има ключ.',
    ro: 'Nu primesc această modificare, nici mai târziu. Ceilalți o primesc imediat. Dacă poate aștepta, lăsați-o: ajunge la toți când cheia este disponibilă.',
  },
  cancel: TERMS.back,
} as const satisfies TextTable;
