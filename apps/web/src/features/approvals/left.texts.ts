import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** What left after an approval, and how it is proven. */
export const LEFT_TEXTS = {
  whatLeft: TERMS.whatLeft,
  notOnLog: {
    en: 'It has been sent off and is not on the log yet. Nothing to do.',
    nl: 'Het is onderweg, maar staat nog niet in het logboek. Niets te doen.',
    hu: 'Elindult, de még nincs az üzenetnaplóban. Nincs teendő.',
    bg: 'Изпратено е, но още не е в дневника на съобщенията. Няма какво да се прави.',
    ro: 'A fost trimis, dar nu este încă în registrul mesajelor. Nimic de făcut.',
  },
  inRecord: {
    en: 'The record shows what it holds now.',
    nl: 'De registratie toont wat zij nu bevat.',
    hu: 'Az adatlap mutatja, mit tartalmaz most.',
    bg: 'Записът показва какво съдържа сега.',
    ro: 'Înregistrarea arată ce conține acum.',
  },
  elsewhere: {
    en: 'In the case it appears as it was written.',
    nl: 'Het staat in de zaak zoals het is geschreven.',
    hu: 'Az ügyben úgy szerepel, ahogy megírták.',
    bg: 'В делото стои така, както беше написано.',
    ro: 'În dosar apare așa cum a fost scris.',
  },
  field: TERMS.field,
  value: TERMS.value,
  taken: TERMS.takenBack,
  version: TERMS.version,
  versionOf: {
    en: 'Version {version} of the record',
    nl: 'Versie {version} van de registratie',
    hu: 'Az adatlap {version}. verziója',
    bg: 'Версия {version} на записа',
    ro: 'Versiunea {version} a înregistrării',
  },
  hash: {
    en: 'Hash of its header',
    nl: 'Hash van de header',
    hu: 'A fejléc lenyomata',
    bg: 'Хеш на заглавната част',
    ro: 'Hash-ul antetului',
  },
  proof: { en: 'Proof', nl: 'Bewijs', hu: 'Igazolás', bg: 'Доказателство', ro: 'Dovadă' },
  download: {
    en: 'Download the proof',
    nl: 'Bewijs downloaden',
    hu: 'Igazolás letöltése',
    bg: 'Изтегли доказателството',
    ro: 'Descarcă dovada',
  },
} as const satisfies TextTable;
