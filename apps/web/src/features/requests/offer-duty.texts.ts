import type { TextTable } from '../../lib/texts.js';

/** Sentences of what waits because of requests by a moment. */
export const OFFER_DUTY_TEXTS = {
  asks: {
    en: '{author} of {member} asks: {text}',
    nl: '{author} uit {member} vraagt: {text}',
    hu: '{author} ({member}) kérdezi: {text}',
    bg: '{author} от {member} пита: {text}',
    ro: '{author} din {member} întreabă: {text}',
  },
  late: {
    en: 'Late. {author} of {member} asked: {text}',
    nl: 'Te laat. {author} uit {member} vroeg: {text}',
    hu: 'Lejárt. {author} ({member}) kérdezte: {text}',
    bg: 'Просрочено. {author} от {member} попита: {text}',
    ro: 'Depășit. {author} din {member} a întrebat: {text}',
  },
  paused: {
    en: 'The clock is stopped. {author} of {member} asks: {text}',
    nl: 'De klok staat stil. {author} uit {member} vraagt: {text}',
    hu: 'A határidő szünetel. {author} ({member}) kérdezi: {text}',
    bg: 'Срокът е спрян. {author} от {member} пита: {text}',
    ro: 'Termen suspendat. {author} din {member} întreabă: {text}',
  },
  soon: {
    en: 'Little time is left to answer {member}: {text}',
    nl: 'Er is weinig tijd om {member} te antwoorden: {text}',
    hu: 'Kevés idő maradt a válaszra ({member}): {text}',
    bg: 'Остава малко време за отговор до {member}: {text}',
    ro: 'A rămas puțin timp pentru a răspunde ({member}): {text}',
  },
  unseen: {
    en: 'Nobody in {member} has acknowledged what cannot wait: {text}',
    nl: 'Niemand in {member} heeft als gezien gemarkeerd wat niet kan wachten: {text}',
    hu: 'Senki sem vette tudomásul ({member}), ami nem várhat: {text}',
    bg: 'Никой в {member} не отбеляза като видяно неотложното: {text}',
    ro: 'Nimeni din {member} nu a marcat ca văzut ce nu poate aștepta: {text}',
  },
  call: {
    en: 'Call {phone}',
    nl: 'Bel {phone}',
    hu: 'Hívás: {phone}',
    bg: 'Обади се на {phone}',
    ro: 'Sună la {phone}',
  },
  saidAnswered: {
    en: '{member} answered “{asked}”: {text}',
    nl: '{member} antwoordde op “{asked}”: {text}',
    hu: '{member} válaszolt erre: „{asked}”. {text}',
    bg: '{member} отговори на „{asked}“: {text}',
    ro: '{member} a răspuns la „{asked}”: {text}',
  },
  saidPart: {
    en: '{member} answered some of “{asked}”: {text}',
    nl: '{member} beantwoordde een deel van “{asked}”: {text}',
    hu: '{member} részben válaszolt erre: „{asked}”. {text}',
    bg: '{member} отговори на част от „{asked}“: {text}',
    ro: '{member} a răspuns parțial la „{asked}”: {text}',
  },
  saidDeclined: {
    en: '{member} will not answer “{asked}”. {text}',
    nl: '{member} beantwoordt “{asked}” niet. {text}',
    hu: '{member} nem válaszol erre: „{asked}”. {text}',
    bg: '{member} няма да отговори на „{asked}“. {text}',
    ro: '{member} nu va răspunde la „{asked}”. {text}',
  },
  saidPaused: {
    en: '{member} stopped the clock on “{asked}”. {text}',
    nl: '{member} zette de klok stil bij “{asked}”. {text}',
    hu: '{member} szünetelteti a határidőt: „{asked}”. {text}',
    bg: '{member} спря срока по „{asked}“. {text}',
    ro: '{member} a suspendat termenul pentru „{asked}”. {text}',
  },
  saidLate: {
    en: '{member} is late with “{asked}”',
    nl: '{member} is te laat met “{asked}”',
    hu: 'Lejárt, {member} nem válaszolt: „{asked}”',
    bg: '{member} просрочи „{asked}“',
    ro: '{member} a depășit termenul pentru „{asked}”',
  },
} as const satisfies TextTable;
