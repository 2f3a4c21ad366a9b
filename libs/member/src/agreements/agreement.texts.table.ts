import type { Texts } from '#libs/vocabulary';
import type { AgreementErrorCode } from './agreement.errors.js';

/** What a refused draft or signature says, in each language. */
export const AGREEMENT_TEXTS: Readonly<Record<AgreementErrorCode, Texts>> = {
  DRAFT_NOT_FOUND: {
    en: 'No draft with this id has arrived here. It may still be on its way.',
    nl: 'Hier is geen concept met dit id aangekomen. Misschien is het nog onderweg.',
    hu: 'Ide nem érkezett ilyen azonosítójú tervezet. Lehet, hogy még úton van.',
    bg: 'Тук не е пристигнал проект с този идентификатор. Може още да е на път.',
    ro: 'Aici nu a sosit niciun proiect cu acest identificator. Poate este încă pe drum.',
  },
  TEXT_CHANGED: {
    en: 'This is not the text that was shown. Read the draft again, compare its sender and the first characters of its hash, and sign that one.',
    nl: 'Dit is niet de tekst die is getoond. Lees het concept opnieuw, vergelijk de afzender en de eerste tekens van de hash, en onderteken dat.',
    hu: 'Ez nem az a szöveg, amelyet a képernyő mutatott. Olvassa el újra a tervezetet, ellenőrizze a küldőjét és a lenyomata első karaktereit, és azt írja alá.',
    bg: 'Това не е показаният текст. Прочетете проекта отново, сравнете подателя и първите знаци от хеша на проекта и подпишете прочетения проект.',
    ro: 'Acesta nu este textul afișat. Citiți din nou proiectul, comparați expeditorul și primele caractere ale hash-ului și semnați-l pe acela.',
  },
  DRAFT_CLOSED: {
    en: 'This draft is decided: it is in force, or another text is. Send your comment on a draft that is still open.',
    nl: 'Over dit concept is beslist: het geldt, of een andere tekst geldt. Stuur uw opmerking bij een concept dat nog openstaat.',
    hu: 'Erről a tervezetről már döntöttek: hatályban van, vagy más szöveg van hatályban. Nyitott tervezethez küldjön hozzászólást.',
    bg: 'За този проект вече е решено: действа той или друг текст. Изпратете коментара си по проект, който още е отворен.',
    ro: 'Despre acest proiect s-a decis: este în vigoare el sau alt text. Trimiteți comentariul la un proiect încă deschis.',
  },
  COMMENT_TOO_SOON: {
    en: 'You commented less than 10 seconds ago. Wait a moment and send this one again.',
    nl: 'U reageerde minder dan 10 seconden geleden. Wacht even en verzend deze opmerking opnieuw.',
    hu: '10 másodpercen belül már küldött hozzászólást. Várjon egy kicsit, és küldje el újra.',
    bg: 'Коментирахте преди по-малко от 10 секунди. Изчакайте малко и изпратете отново.',
    ro: 'Ați comentat acum mai puțin de 10 secunde. Așteptați puțin și trimiteți din nou.',
  },
  COMMENTS_ENOUGH: {
    en: 'This country has sent 50 comments on this draft, which is the limit. Put what is left into a new draft.',
    nl: 'Dit land heeft 50 opmerkingen bij dit concept gestuurd, meer mag niet. Zet de rest in een nieuw concept.',
    hu: 'Ez az ország már 50 hozzászólást küldött ehhez a tervezethez, több nem lehet. A többit írja új tervezetbe.',
    bg: 'Тази държава е изпратила 50 коментара по проекта, а повече не може. Включете останалото в нов проект.',
    ro: 'Această țară a trimis 50 de comentarii la acest proiect, maximul permis. Puneți restul într-un proiect nou.',
  },
  DRAFT_LEAVES_US_OUT: {
    en: 'The draft does not name this member.',
    nl: 'Het concept noemt dit lid niet.',
    hu: 'A tervezet nem nevezi meg ezt a tagot.',
    bg: 'Проектът не посочва този член.',
    ro: 'Proiectul nu cuprinde acest membru.',
  },
  MEMBER_NOT_LISTED: {
    en: 'A member is not in the trust list in force. Check the two letters of the country.',
    nl: 'Een lid staat niet op de geldende vertrouwenslijst. Controleer de twee letters van het land.',
    hu: 'Az egyik tag nem szerepel a hatályos bizalmi listán. Ellenőrizze a kétbetűs országkódot.',
    bg: 'Един от членовете не е в действащия списък на доверие. Проверете двете букви на държавата.',
    ro: 'Un membru nu este în lista de încredere în vigoare. Verificați cele două litere ale țării.',
  },
  CHARTER_ALREADY_SIGNED: {
    en: 'This member has signed this list of participants already.',
    nl: 'Dit lid heeft deze deelnamelijst al ondertekend.',
    hu: 'Ez a tag már aláírta ezt a résztvevői listát.',
    bg: 'Този член вече е подписал този списък на участниците.',
    ro: 'Acest membru a semnat deja această listă a participanților.',
  },
  INVITATION_NOT_FOUND: {
    en: 'No invitation to this case waits for an answer. Look in My work again: somebody else may have answered it.',
    nl: 'Er wacht geen uitnodiging voor deze zaak op antwoord. Kijk opnieuw in Mijn werk: een ander kan al geantwoord hebben.',
    hu: 'Ehhez az ügyhöz nem vár válaszra meghívás. Nézze meg újra a Teendőim listát: lehet, hogy más már válaszolt.',
    bg: 'Няма покана за това дело, която чака отговор. Погледнете отново в „Моите задачи“: може друг да е отговорил.',
    ro: 'Nicio invitație la acest dosar nu așteaptă răspuns. Verificați din nou Lucrările mele: poate a răspuns altcineva.',
  },
  AGREEMENT_PERIOD: {
    en: 'The agreement ends before it starts.',
    nl: 'De overeenkomst eindigt voordat zij begint.',
    hu: 'A megállapodás a kezdete előtt ér véget.',
    bg: 'Споразумението свършва преди началото си.',
    ro: 'Acordul se încheie înainte de a începe.',
  },
  CHARTER_MISSING: {
    en: 'The case has not been opened yet; its first list of participants is still on its way.',
    nl: 'De zaak is nog niet geopend; de eerste deelnamelijst is nog onderweg.',
    hu: 'Az ügy még nincs megnyitva; az első résztvevői lista még úton van.',
    bg: 'Делото още не е открито; първият му списък на участниците е на път.',
    ro: 'Dosarul nu este încă deschis; prima listă a participanților este pe drum.',
  },
};
