import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Of the page of one suggested change. */
export const REVIEW_TEXTS = {
  title: TERMS.suggestedChange,
  titleOf: {
    en: 'Suggested change: {name}',
    nl: 'Voorgestelde wijziging: {name}',
    hu: 'Módosítási javaslat: {name}',
    bg: 'Предложена промяна: {name}',
    ro: 'Modificare propusă: {name}',
  },
  suggestsTo: {
    en: 'suggests to {owner}',
    nl: 'stelt {owner} voor',
    hu: 'ezt javasolja {owner} részére',
    bg: 'предлага на {owner}',
    ro: 'propune către {owner}',
  },
  property: TERMS.field,
  base: { en: 'Then', nl: 'Toen', hu: 'Akkor', bg: 'Тогава', ro: 'Atunci' },
  proposed: { en: 'Suggested', nl: 'Voorgesteld', hu: 'Javasolt', bg: 'Предложено', ro: 'Propus' },
  now: { en: 'Now', nl: 'Nu', hu: 'Most', bg: 'Сега', ro: 'Acum' },
  nothing: { en: 'nothing', nl: 'niets', hu: 'semmi', bg: 'нищо', ro: 'nimic' },
  answer: { en: 'Your answer', nl: 'Uw antwoord', hu: 'Az Ön válasza', bg: 'Вашият отговор', ro: 'Răspunsul dvs.' },
  acceptAs: {
    en: '{property}, as it will stand',
    nl: '{property}, zoals het komt te staan',
    hu: '{property}, ahogy szerepelni fog',
    bg: '{property}, както ще се запише',
    ro: '{property}, așa cum va figura',
  },
  accept: TERMS.accept,
  acceptChanged: {
    en: 'Accept with this change',
    nl: 'Overnemen met deze wijziging',
    hu: 'Elfogadás ezzel a módosítással',
    bg: 'Приеми с тази промяна',
    ro: 'Acceptă cu această modificare',
  },
  coming: {
    en: '{how, select, withdrawn {Is being taken back} declined {Is being declined} other {Is being accepted}}',
    nl: '{how, select, withdrawn {Wordt teruggenomen} declined {Wordt niet overgenomen} other {Wordt overgenomen}}',
    hu: '{how, select, withdrawn {Visszavonás alatt} declined {Elutasítás alatt} other {Elfogadás alatt}}',
    bg: '{how, select, withdrawn {Оттегля се} declined {Няма да се приеме} other {Приема се}}',
    ro: '{how, select, withdrawn {Se retrage} declined {Nu va fi acceptată} other {Se acceptă}}',
  },
  outdated: {
    en: 'The record has changed since this was suggested.',
    nl: 'De registratie is gewijzigd sinds dit werd voorgesteld.',
    hu: 'Az adatlap megváltozott a javaslat óta.',
    bg: 'Записът е променен, откакто това беше предложено.',
    ro: 'Înregistrarea s-a modificat de când s-a propus aceasta.',
  },
  alreadySo: {
    en: 'The record says so already. Accepting it names the change that made it so.',
    nl: 'De registratie zegt dit al. Overnemen noemt de wijziging waardoor dat zo is.',
    hu: 'Az adatlap már ezt mondja. Az elfogadás megnevezi azt a módosítást, amely ezt tette.',
    bg: 'Записът вече го казва. Приемането посочва промяната, която го е направила.',
    ro: 'Înregistrarea spune deja acest lucru. Acceptarea numește modificarea care a făcut-o.',
  },
  ended: {
    en: '{how, select, withdrawn {Taken back} declined {Declined} accepted {Accepted} other {Accepted with change}}',
    nl: '{how, select, withdrawn {Teruggenomen} declined {Niet overgenomen} accepted {Overgenomen} other {Overgenomen met wijziging}}',
    hu: '{how, select, withdrawn {Visszavonva} declined {Elutasítva} accepted {Elfogadva} other {Módosítással elfogadva}}',
    bg: '{how, select, withdrawn {Оттеглена} declined {Не е приета} accepted {Приета} other {Приета с промяна}}',
    ro: '{how, select, withdrawn {Retrasă} declined {Neacceptată} accepted {Acceptată} other {Acceptată cu modificare}}',
  },
  late: {
    en: '{how, select, withdrawn {took it back} declined {declined it} other {accepted it}}, which came too late',
    nl: '{how, select, withdrawn {nam het terug} declined {nam het niet over} other {nam het over}}, maar dat kwam te laat',
    hu: '{how, select, withdrawn {visszavonta} declined {elutasította} other {elfogadta}}, de ez későn érkezett',
    bg: '{how, select, withdrawn {я оттегли} declined {не я прие} other {я прие}}, но това дойде твърде късно',
    ro: '{how, select, withdrawn {a retras-o} declined {nu a acceptat-o} other {a acceptat-o}}, dar prea târziu',
  },
} as const satisfies TextTable;
