import type { Texts } from '#libs/vocabulary';

/** What forms are told of a value beyond the checks of single countries. */
export const RECORD_WARNING_TEXTS = {
  DATE_NOT_EDTF: {
    en: 'not a date such as 1984-06-02, 1984-06, 1984? or 198X',
    nl: 'geen datum zoals 1984-06-02, 1984-06, 1984? of 198X',
    hu: 'nem olyan dátum, mint 1984-06-02, 1984-06, 1984? vagy 198X',
    bg: 'не е дата като 1984-06-02, 1984-06, 1984? или 198X',
    ro: 'nu este o dată precum 1984-06-02, 1984-06, 1984? sau 198X',
  },
  CODE_UNLISTED: {
    en: 'not in the list of this field',
    nl: 'niet in de lijst van dit veld',
    hu: 'nincs a mező listájában',
    bg: 'не е в списъка на полето',
    ro: 'nu se află în lista câmpului',
  },
  COUNTRY_CODE: {
    en: 'not a two-letter country code',
    nl: 'geen landcode van twee letters',
    hu: 'nem kétbetűs országkód',
    bg: 'не е двубуквен код на държава',
    ro: 'nu este un cod de țară din două litere',
  },
  NUMBER_EXPECTED: {
    en: 'not a number',
    nl: 'geen getal',
    hu: 'nem szám',
    bg: 'не е число',
    ro: 'nu este un număr',
  },
  EMAIL_SHAPE: {
    en: 'does not look like an e-mail address',
    nl: 'heeft niet de vorm van een e-mailadres',
    hu: 'nem e-mail-cím alakú',
    bg: 'не е във формата на имейл адрес',
    ro: 'nu are forma unei adrese de e-mail',
  },
  URL_SHAPE: {
    en: 'does not look like a web address',
    nl: 'heeft niet de vorm van een webadres',
    hu: 'nem webcím alakú',
    bg: 'не е във формата на уеб адрес',
    ro: 'nu are forma unei adrese web',
  },
  PHONE_COUNTRY: {
    en: 'no country can be told from this number; begin with + and the country code',
    nl: 'het land blijkt niet uit dit nummer; begin met + en het landnummer',
    hu: 'a számból nem derül ki az ország; kezdje + jellel és az országhívóval',
    bg: 'държавата не личи от номера; започнете с + и кода на държавата',
    ro: 'țara nu reiese din acest număr; începeți cu + și prefixul țării',
  },
} as const satisfies Readonly<Record<string, Texts>>;

export type RecordWarningCode = keyof typeof RECORD_WARNING_TEXTS;
