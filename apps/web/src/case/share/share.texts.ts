import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Who gets which values of a record. */
export const SHARE_TEXTS = {
  share: TERMS.share,
  records: {
    en: '{count, plural, one {# record} other {# records}}',
    nl: '{count, plural, one {# registratie} other {# registraties}}',
    hu: '{count, plural, other {# adatlap}}',
    bg: '{count, plural, one {# запис} other {# записа}}',
    ro: '{count, plural, one {# înregistrare} few {# înregistrări} other {# de înregistrări}}',
  },
  all: { en: 'All values', nl: 'Alle waarden', hu: 'Minden adat', bg: 'Всички стойности', ro: 'Toate valorile' },
  these: { en: 'These values', nl: 'Deze waarden', hu: 'Ezek az adatok', bg: 'Тези стойности', ro: 'Aceste valori' },
  nothing: { en: 'Nothing', nl: 'Niets', hu: 'Semmi', bg: 'Нищо', ro: 'Nimic' },
  thisOne: { en: 'This value', nl: 'Deze waarde', hu: 'Ez az adat', bg: 'Тази стойност', ro: 'Această valoare' },
  notThis: {
    en: 'Not this value',
    nl: 'Deze waarde niet',
    hu: 'Ez az adat nem',
    bg: 'Без тази стойност',
    ro: 'Fără această valoare',
  },
  asNow: { en: 'As now', nl: 'Zoals nu', hu: 'Változatlan', bg: 'Както сега', ro: 'Ca acum' },
  has: {
    en: 'has {held} of {all}',
    nl: 'heeft {held} van {all}',
    hu: '{all} adatból {held} van nála',
    bg: 'има {held} от {all}',
    ro: 'are {held} din {all}',
  },
  valuesFor: {
    en: 'Values for {member}',
    nl: 'Waarden voor {member}',
    hu: 'Adatok, címzett: {member}',
    bg: 'Стойности за {member}',
    ro: 'Valori pentru {member}',
  },
  unchanged: {
    en: 'Nothing changes yet.',
    nl: 'Er verandert nog niets.',
    hu: 'Még semmi sem változik.',
    bg: 'Още нищо не се променя.',
    ro: 'Încă nu se schimbă nimic.',
  },
  approved: {
    en: '{approved} after approval',
    nl: '{approved} na goedkeuring',
    hu: 'jóváhagyás után {approved}',
    bg: '{approved} след одобрение',
    ro: '{approved} după aprobare',
  },
  waiting: {
    en: '{count, plural, one {# value waits for a prosecutor. It stays as it is until that is decided.} other {# values wait for a prosecutor. They stay as they are until that is decided.}}',
    nl: '{count, plural, one {# waarde wacht op een officier van justitie. Tot die beslist, blijft zij zoals zij is.} other {# waarden wachten op een officier van justitie. Tot die beslist, blijven zij zoals zij zijn.}}',
    hu: '{count, plural, other {# adat ügyész döntésére vár. Addig úgy marad, ahogy van.}}',
    bg: '{count, plural, one {# стойност чака прокурор. До решението остава както е.} other {# стойности чакат прокурор. До решението остават както са.}}',
    ro: '{count, plural, one {# valoare așteaptă un procuror. Până la decizie rămâne cum este.} few {# valori așteaptă un procuror. Până la decizie rămân cum sunt.} other {# de valori așteaptă un procuror. Până la decizie rămân cum sunt.}}',
  },
  notLeft: {
    en: 'The last change has not left yet.',
    nl: 'Wat het laatst is verzonden, is nog niet vertrokken.',
    hu: 'Az utoljára küldött változás még nem ment ki.',
    bg: 'Последно изпратеното още не е излязло.',
    ro: 'Ce s-a trimis ultima dată încă nu a plecat.',
  },
  alone: {
    en: 'No other country takes part in this case.',
    nl: 'Geen ander land neemt deel aan deze zaak.',
    hu: 'Ebben az ügyben nem vesz részt más ország.',
    bg: 'Никоя друга държава не участва в това дело.',
    ro: 'Nicio altă țară nu participă la acest dosar.',
  },
  back: TERMS.back,
} as const satisfies TextTable;
