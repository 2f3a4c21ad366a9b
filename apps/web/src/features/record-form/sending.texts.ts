import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Drafts, and what became of a try. */
export const SENDING_TEXTS = {
  nothingYet: {
    en: 'Nothing is filled in yet.',
    nl: 'Er is nog niets ingevuld.',
    hu: 'Még semmi nincs kitöltve.',
    bg: 'Още нищо не е попълнено.',
    ro: 'Nu este completat încă nimic.',
  },
  nothingChanged: {
    en: 'Nothing has been changed.',
    nl: 'Er is niets gewijzigd.',
    hu: 'Semmi nem változott.',
    bg: 'Нищо не е променено.',
    ro: 'Nu s-a modificat nimic.',
  },
  gatewayLost: {
    en: 'Your gateway cannot be reached. Your text is kept here, and sending waits: it is sent as soon as the gateway is back, once only.',
    nl: 'Uw gateway is niet bereikbaar. Uw tekst blijft hier bewaard en het verzenden wacht: de tekst wordt verzonden zodra de gateway er weer is, en maar één keer.',
    hu: 'Az átjáró nem érhető el. A szövege itt megmarad, a küldés vár: elindul, amint az átjáró visszatér, és csak egyszer.',
    bg: 'Вашият шлюз е недостъпен. Текстът ви се пази тук, а изпращането чака: тръгва, щом шлюзът се върне, и само веднъж.',
    ro: 'Punctul de acces nu este disponibil. Textul se păstrează aici, iar trimiterea așteaptă: pornește când punctul de acces revine, o singură dată.',
  },
  doNotSend: {
    en: 'Do not send it automatically',
    nl: 'Niet automatisch verzenden',
    hu: 'Ne küldje el automatikusan',
    bg: 'Не изпращай автоматично',
    ro: 'Nu trimite automat',
  },
  cancel: TERMS.back,
  draftKept: {
    en: 'Draft kept in this tab',
    nl: 'Concept bewaard in dit tabblad',
    hu: 'Piszkozat megőrizve ezen a lapon',
    bg: 'Черновата е запазена в този раздел',
    ro: 'Ciornă păstrată în această filă',
  },
  draftLost: {
    en: 'This browser keeps no draft: send before you leave the page.',
    nl: 'Deze browser bewaart geen concept: verzend voordat u de pagina verlaat.',
    hu: 'Ez a böngésző nem őriz meg piszkozatot: küldje el, mielőtt elhagyja az oldalt.',
    bg: 'Този браузър не пази чернова: изпратете, преди да напуснете страницата.',
    ro: 'Acest browser nu păstrează ciorne: trimiteți înainte de a părăsi pagina.',
  },
  discard: TERMS.discardDraft,
  value: TERMS.value,
  seenBy: {
    en: 'What each country will see',
    nl: 'Wat elk land zal zien',
    hu: 'Mit látnak majd az egyes országok',
    bg: 'Какво ще вижда всяка държава',
    ro: 'Ce va vedea fiecare țară',
  },
  sentTitle: { en: 'Saved', nl: 'Opgeslagen', hu: 'Elmentve', bg: 'Запазено', ro: 'Salvat' },
  sentHome: {
    en: 'Kept in {own}; nobody else gets it.',
    nl: 'Bewaard in {own}; niemand anders krijgt het.',
    hu: 'Itt őrizzük: {own}; senki más nem kapja meg.',
    bg: 'Пази се в {own}; никой друг не го получава.',
    ro: 'Păstrată în {own}; nimeni altcineva nu o primește.',
  },
  arrivedBefore: {
    en: 'Your first attempt did arrive, with the form as it was then. Open that record and change it there; what you typed stays here until you discard it.',
    nl: 'Uw eerste poging was al aangekomen, met wat toen in het formulier stond. Open die registratie en breng de wijziging daar aan; wat u typte blijft hier tot u het verwijdert.',
    hu: 'Az első kísérlet megérkezett, az űrlap akkori tartalmával. Nyissa meg azt az adatlapot, és ott módosítsa; amit beírt, itt marad, amíg el nem veti.',
    bg: 'Първият ви опит е пристигнал с тогавашното съдържание на формуляра. Отворете онзи запис и го променете там; написаното остава тук, докато не го изтриете.',
    ro: 'Prima trimitere a ajuns, cu formularul așa cum era atunci. Deschideți acea înregistrare și modificați-o acolo; ce ați scris rămâne aici până când îl ștergeți.',
  },
  openRecord: {
    en: 'Open the record',
    nl: 'Registratie openen',
    hu: 'Adatlap megnyitása',
    bg: 'Отвори записа',
    ro: 'Deschide înregistrarea',
  },
  outcomeUnknown: {
    en: 'It is not known whether this arrived. Send it again: it will be saved once only.',
    nl: 'Het is niet bekend of dit is aangekomen. Verzend het opnieuw: het wordt maar één keer opgeslagen.',
    hu: 'Nem tudni, hogy ez megérkezett-e. Küldje el újra: csak egyszer mentjük.',
    bg: 'Не се знае дали това е пристигнало. Изпратете отново: ще се запази само веднъж.',
    ro: 'Nu se știe dacă a ajuns. Trimiteți din nou: se va salva o singură dată.',
  },
} as const satisfies TextTable;
