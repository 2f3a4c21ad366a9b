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
    en: 'Everybody has what is chosen here.',
    nl: 'Iedereen heeft wat hier is gekozen.',
    hu: 'Mindenkinél megvan, ami itt ki van választva.',
    bg: 'Всички имат избраното тук.',
    ro: 'Toți au ceea ce este ales aici.',
  },
  waiting: {
    en: '{count, plural, one {# value waits for approval and stays as it is.} other {# values wait for approval and stay as they are.}}',
    nl: '{count, plural, one {# waarde wacht op goedkeuring en blijft zoals zij is.} other {# waarden wachten op goedkeuring en blijven zoals zij zijn.}}',
    hu: '{count, plural, other {# adat jóváhagyásra vár, és úgy marad, ahogy van.}}',
    bg: '{count, plural, one {# стойност чака одобрение и остава както е.} other {# стойности чакат одобрение и остават както са.}}',
    ro: '{count, plural, one {# valoare așteaptă aprobarea și rămâne cum este.} few {# valori așteaptă aprobarea și rămân cum sunt.} other {# de valori așteaptă aprobarea și rămân cum sunt.}}',
  },
  alone: {
    en: 'No other country takes part in this case.',
    nl: 'Geen ander land neemt deel aan deze zaak.',
    hu: 'Ebben az ügyben nem vesz részt más ország.',
    bg: 'Никоя друга държава не участва в това дело.',
    ro: 'Nicio altă țară nu participă la acest dosar.',
  },
  progress: {
    en: '{sent} of {all} sent',
    nl: '{sent} van {all} verzonden',
    hu: '{all} közül {sent} elküldve',
    bg: 'Изпратени {sent} от {all}',
    ro: 'Trimise {sent} din {all}',
  },
  partlySent: {
    en: '{sent} of {all} were sent, the others were not. What is left to send is shown here.',
    nl: '{sent} van {all} zijn verzonden, de andere niet. Wat nog te verzenden is, staat hier.',
    hu: '{all} közül {sent} elment, a többi nem. Itt látható, ami még küldésre vár.',
    bg: 'Изпратени са {sent} от {all}, останалите не са. Тук е показано какво остава за изпращане.',
    ro: 'Au fost trimise {sent} din {all}, celelalte nu. Aici se vede ce a rămas de trimis.',
  },
  back: TERMS.back,
} as const satisfies TextTable;
