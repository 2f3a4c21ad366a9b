import type { Texts } from '#libs/http';
import type { AgreementErrorCode } from '../agreements/agreement.errors.js';

/** What a refused draft or signature says, in each language. */
export const AGREEMENT_TEXTS: Readonly<Record<AgreementErrorCode, Texts>> = {
  DRAFT_NOT_FOUND: {
    en: 'No draft with this id has arrived here. It may still be on its way.',
    nl: 'Hier is geen concept met dit id aangekomen. Misschien is het nog onderweg.',
    hu: 'Ide nem érkezett ilyen azonosítójú tervezet. Lehet, hogy még úton van.',
    bg: 'Тук не е пристигнал проект с този идентификатор. Може още да е на път.',
    ro: 'Aici nu a sosit niciun proiect cu acest id. Poate este încă pe drum.',
  },
  TEXT_CHANGED: {
    en: 'This is not the text that was shown. Read the draft again, compare its sender and the first characters of its hash, and sign that one.',
    nl: 'Dit is niet de tekst die is getoond. Lees het concept opnieuw, vergelijk de afzender en de eerste tekens van de hash, en onderteken dat.',
    hu: 'Ez nem az a szöveg, amelyet a képernyő mutatott. Olvassa el újra a tervezetet, vesse össze a küldőjét és a lenyomata első karaktereit, és azt írja alá.',
    bg: 'Това не е показаният текст. Прочетете проекта отново, сравнете подателя и първите знаци на хеша му и подпишете него.',
    ro: 'Acesta nu este textul afișat. Citiți din nou proiectul, comparați expeditorul și primele caractere ale amprentei și semnați-l pe acela.',
  },
  DRAFT_LEAVES_US_OUT: {
    en: 'The draft does not name this member.',
    nl: 'Het concept noemt dit lid niet.',
    hu: 'A tervezet nem nevezi meg ezt a tagot.',
    bg: 'Проектът не посочва този член.',
    ro: 'Proiectul nu numește acest membru.',
  },
  MEMBER_NOT_LISTED: {
    en: 'A member is not in the trust list in force. Check the two letters of the country.',
    nl: 'Een lid staat niet op de geldende vertrouwenslijst. Controleer de twee letters van het land.',
    hu: 'Az egyik tag nem szerepel az érvényes bizalmi listán. Ellenőrizze az ország két betűjét.',
    bg: 'Член не е в действащия списък на доверие. Проверете двете букви на държавата.',
    ro: 'Un membru nu este în lista de încredere în vigoare. Verificați cele două litere ale țării.',
  },
  CHARTER_ALREADY_SIGNED: {
    en: 'This member has signed this charter already.',
    nl: 'Dit lid heeft dit charter al ondertekend.',
    hu: 'Ez a tag már aláírta ezt az alapokmányt.',
    bg: 'Този член вече е подписал тази харта.',
    ro: 'Acest membru a semnat deja această cartă.',
  },
  AGREEMENT_PERIOD: {
    en: 'The agreement ends before it starts.',
    nl: 'De overeenkomst eindigt voordat zij begint.',
    hu: 'A megállapodás a kezdete előtt ér véget.',
    bg: 'Споразумението свършва преди началото си.',
    ro: 'Acordul se încheie înainte de a începe.',
  },
  CHARTER_MISSING: {
    en: 'The space has not been opened yet; its first charter is still on its way.',
    nl: 'De ruimte is nog niet geopend; het eerste charter is nog onderweg.',
    hu: 'A tér még nincs megnyitva; az első alapokmány még úton van.',
    bg: 'Пространството още не е отворено; първата му харта е на път.',
    ro: 'Spațiul nu este încă deschis; prima cartă este pe drum.',
  },
};
