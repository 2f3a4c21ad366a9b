import type { IbanFlag } from '../banks/check-iban.js';
import type { Texts } from '../country-pack.js';
import type { DocumentFlag } from '../documents/document-rule.js';
import type { IdentifierFlag } from '../identifiers/identifier-rule.js';
import type { NameFlag } from '../names/parsed-name.js';
import type { PhoneFlag } from '../phones/normalise-phone.js';
import type { PlateFlag } from '../plates/normalise-plate.js';
import type { VinFlag } from '../vehicles/check-vin.js';

/** Every flag a check can raise. */
export type Flag = IdentifierFlag | NameFlag | PhoneFlag | PlateFlag | IbanFlag | VinFlag | DocumentFlag;

/** Texts of the flags; a new flag without its texts does not compile. */
export const FLAGS: Readonly<Record<Flag, Texts>> = {
  CHECK_DIGIT: {
    en: 'check digit does not match',
    nl: 'controlecijfer klopt niet',
    hu: 'az ellenőrző számjegy nem egyezik',
    bg: 'контролната цифра не съвпада',
    ro: 'cifra de control nu corespunde',
  },
  INNER_CHECK_DIGIT: {
    en: 'check digit of the national account number does not match',
    nl: 'controlecijfer van het nationale rekeningnummer klopt niet',
    hu: 'a hazai számlaszám ellenőrző számjegye nem egyezik',
    bg: 'контролната цифра на националния номер на сметка не съвпада',
    ro: 'cifra de control a contului național nu corespunde',
  },
  LENGTH: {
    en: 'wrong number of characters',
    nl: 'onjuist aantal tekens',
    hu: 'hibás hosszúság',
    bg: 'грешен брой знаци',
    ro: 'număr greșit de caractere',
  },
  CHARACTERS: {
    en: 'characters that do not belong there',
    nl: 'tekens die er niet horen',
    hu: 'oda nem illő karakterek',
    bg: 'недопустими знаци',
    ro: 'caractere nepermise',
  },
  RANGE: {
    en: 'number that is not issued',
    nl: 'nummer dat niet wordt uitgegeven',
    hu: 'ki nem adott szám',
    bg: 'номер, който не се издава',
    ro: 'număr care nu se atribuie',
  },
  BIRTH_DATE_IMPOSSIBLE: {
    en: 'the birth date inside does not exist',
    nl: 'de geboortedatum erin bestaat niet',
    hu: 'a benne lévő születési dátum nem létezik',
    bg: 'датата на раждане в номера не съществува',
    ro: 'data nașterii din număr nu există',
  },
  BIRTH_DATE_FUTURE: {
    en: 'the birth date inside lies in the future',
    nl: 'de geboortedatum erin ligt in de toekomst',
    hu: 'a benne lévő születési dátum a jövőben van',
    bg: 'датата на раждане в номера е в бъдещето',
    ro: 'data nașterii din număr este în viitor',
  },
  CENTURY_UNKNOWN: {
    en: 'the century of birth is assumed',
    nl: 'de eeuw van geboorte is aangenomen',
    hu: 'a születés évszázada feltételezett',
    bg: 'векът на раждане е предположен',
    ro: 'secolul nașterii este presupus',
  },
  REGION_UNKNOWN: {
    en: 'unknown county or district code',
    nl: 'onbekende provincie- of districtscode',
    hu: 'ismeretlen megyekód',
    bg: 'неизвестен код на област',
    ro: 'cod de județ necunoscut',
  },
  PADDED: {
    en: 'a lost leading zero was put back',
    nl: 'een verloren voorloopnul is teruggezet',
    hu: 'az elveszett kezdő nulla visszakerült',
    bg: 'върната е изгубена водеща нула',
    ro: 'a fost readăugat zeroul inițial pierdut',
  },
  PREFIX_DROPPED: {
    en: 'a label before the number was dropped',
    nl: 'een label voor het nummer is weggelaten',
    hu: 'a szám előtti felirat elhagyva',
    bg: 'надписът пред номера е пропуснат',
    ro: 'eticheta dinaintea numărului a fost omisă',
  },
  LOOK_ALIKES_REPAIRED: {
    en: 'look-alike characters were read as digits',
    nl: 'op cijfers lijkende tekens zijn als cijfers gelezen',
    hu: 'hasonló karakterek számjegyként olvasva',
    bg: 'подобни знаци са прочетени като цифри',
    ro: 'caractere asemănătoare citite ca cifre',
  },
  NO_CHECK_DIGIT: {
    en: 'this number has no check digit',
    nl: 'dit nummer heeft geen controlecijfer',
    hu: 'ennek a számnak nincs ellenőrző számjegye',
    bg: 'този номер няма контролна цифра',
    ro: 'acest număr nu are cifră de control',
  },
  TYPE_UNKNOWN: {
    en: 'unknown kind of number',
    nl: 'onbekend soort nummer',
    hu: 'ismeretlen számfajta',
    bg: 'неизвестен вид номер',
    ro: 'tip de număr necunoscut',
  },
  MIXED_SCRIPT: {
    en: 'letters of two scripts in one word',
    nl: 'letters van twee schriften in één woord',
    hu: 'két írás betűi egy szóban',
    bg: 'букви от две азбуки в една дума',
    ro: 'litere din două alfabete într-un cuvânt',
  },
  ORDER_ASSUMED: {
    en: 'the order of the names is assumed',
    nl: 'de volgorde van de namen is aangenomen',
    hu: 'a nevek sorrendje feltételezett',
    bg: 'редът на имената е предположен',
    ro: 'ordinea numelor este presupusă',
  },
  TOO_LONG: {
    en: 'longer than any name; only the beginning was read',
    nl: 'langer dan een naam; alleen het begin is gelezen',
    hu: 'hosszabb bármely névnél; csak az eleje olvasva',
    bg: 'по-дълго от всяко име; прочетено е само началото',
    ro: 'mai lung decât orice nume; s-a citit doar începutul',
  },
  CONTROL_CHARACTERS: {
    en: 'invisible control characters',
    nl: 'onzichtbare stuurtekens',
    hu: 'láthatatlan vezérlőkarakterek',
    bg: 'невидими управляващи знаци',
    ro: 'caractere de control invizibile',
  },
  NO_LETTERS: {
    en: 'no letters',
    nl: 'geen letters',
    hu: 'nincs betű',
    bg: 'няма букви',
    ro: 'fără litere',
  },
  TRUNK_DROPPED: {
    en: 'a domestic prefix behind the country code was dropped',
    nl: 'een binnenlandse nul achter het landnummer is weggelaten',
    hu: 'az országkód utáni belföldi előhívó elhagyva',
    bg: 'вътрешният код след кода на държавата е пропуснат',
    ro: 'prefixul intern de după codul țării a fost omis',
  },
  PLUS_REPAIRED: {
    en: 'a missing plus was put back',
    nl: 'een ontbrekende plus is teruggezet',
    hu: 'a hiányzó plusz visszakerült',
    bg: 'добавен е липсващият плюс',
    ro: 'a fost readăugat semnul plus',
  },
  COUNTRY_ASSUMED: {
    en: 'the country is assumed',
    nl: 'het land is aangenomen',
    hu: 'az ország feltételezett',
    bg: 'държавата е предположена',
    ro: 'țara este presupusă',
  },
  SHAPE_UNKNOWN: {
    en: 'has no known shape',
    nl: 'heeft geen bekende vorm',
    hu: 'nem ismert alak',
    bg: 'непознат формат',
    ro: 'nu are o formă cunoscută',
  },
  SHAPE: {
    en: 'does not look like an account number',
    nl: 'heeft niet de vorm van een rekeningnummer',
    hu: 'nem számlaszám alakú',
    bg: 'няма формата на номер на сметка',
    ro: 'nu are forma unui număr de cont',
  },
  COUNTRY_UNKNOWN: {
    en: 'unknown country code',
    nl: 'onbekende landcode',
    hu: 'ismeretlen országkód',
    bg: 'неизвестен код на държава',
    ro: 'cod de țară necunoscut',
  },
  TRANSLITERATED: {
    en: 'perhaps a plate written by sound instead of shape',
    nl: 'misschien een kenteken naar klank in plaats van vorm geschreven',
    hu: 'talán hangzás és nem alak szerint írt rendszám',
    bg: 'може би номер, изписан по звук, а не по форма',
    ro: 'poate un număr scris după sunet, nu după formă',
  },
  GLYPHS_MAPPED: {
    en: 'Cyrillic letters read by their shape',
    nl: 'Cyrillische letters naar hun vorm gelezen',
    hu: 'cirill betűk alakjuk szerint olvasva',
    bg: 'кирилски букви, прочетени по форма',
    ro: 'litere chirilice citite după formă',
  },
  SLIP_REPAIRED: {
    en: 'a digit read for a letter, or the reverse, was repaired',
    nl: 'een cijfer als letter gelezen, of andersom, is hersteld',
    hu: 'betű és számjegy felcserélése javítva',
    bg: 'поправена е цифра, прочетена като буква, или обратно',
    ro: 'a fost corectată o cifră citită ca literă sau invers',
  },
  LOOK_ALIKES: {
    en: 'fits when look-alike characters are read as digits',
    nl: 'heeft de juiste vorm als tekens die op cijfers lijken als cijfers worden gelezen',
    hu: 'hasonló karaktereket számjegynek véve jó az alakja',
    bg: 'форматът е верен, ако приличащите на цифри знаци се четат като цифри',
    ro: 'corespunde dacă literele asemănătoare se citesc drept cifre',
  },
};
