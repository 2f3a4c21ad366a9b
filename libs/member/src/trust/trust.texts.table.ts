import type { HintTable } from '#libs/http';
import type { Texts } from '#libs/vocabulary';
import type { TrustListErrorCode } from './trust.errors.js';

/** Texts of a list that is not published, in each language. */
export const TRUST_TEXTS: Readonly<Record<TrustListErrorCode, Texts>> = {
  LIST_REFUSED: {
    en: 'This is not a trust list that follows the one in force. What does not fit is listed.',
    nl: 'Dit is geen vertrouwenslijst die op de geldende volgt. Wat niet past, staat erbij.',
    hu: 'Ez nem olyan bizalmi lista, amely a hatályosat követi. Fel van tüntetve, mi nem felel meg.',
    bg: 'Това не е списък на доверие, който следва действащия. Посочено е какво не съответства.',
    ro: 'Aceasta nu este o listă de încredere care urmează celei în vigoare. Este indicat ce nu corespunde.',
  },
  LIST_STANDS: {
    en: 'This list is in force already. There is nothing to do.',
    nl: 'Deze lijst geldt al. Er hoeft niets te gebeuren.',
    hu: 'Ez a lista már hatályos. Nincs teendő.',
    bg: 'Този списък вече е в сила. Няма какво да се прави.',
    ro: 'Această listă este deja în vigoare. Nu este nimic de făcut.',
  },
  LIST_OVER: {
    en: 'This list has expired. Have a new one issued and signed.',
    nl: 'Deze lijst is verlopen. Laat een nieuwe uitgeven en ondertekenen.',
    hu: 'Ez a lista lejárt. Adasson ki és írasson alá egy újat.',
    bg: 'Този списък е изтекъл. Нека се издаде и подпише нов.',
    ro: 'Această listă a expirat. Solicitați emiterea și semnarea uneia noi.',
  },
  LIST_ON_ITS_WAY: {
    en: 'A list that was brought in here is still on its way. Wait until it is in force.',
    nl: 'Een hier ingebrachte lijst is nog onderweg. Wacht tot zij geldt.',
    hu: 'Egy itt beadott lista még úton van. Várja meg, amíg hatályba lép.',
    bg: 'Списък, внесен тук, още е на път. Изчакайте да влезе в сила.',
    ro: 'O listă introdusă aici este încă pe drum. Așteptați intrarea ei în vigoare.',
  },
  NETWORK_NOT_OPEN: {
    en: 'This gateway does not take part in the log of all members yet. Open that log first, or wait until its list of participants has arrived.',
    nl: 'Deze gateway neemt nog niet deel aan het logboek van alle leden. Open dat eerst, of wacht tot de deelnamelijst er is.',
    hu: 'Ez az átjáró még nem vesz részt az összes tag üzenetnaplójában. Előbb nyissa meg az üzenetnaplót, vagy várja meg annak résztvevői listáját.',
    bg: 'Този шлюз още не участва в дневника на всички членове. Първо открийте дневника или изчакайте неговия списък на участниците.',
    ro: 'Acest punct de acces nu participă încă la registrul tuturor membrilor. Deschideți mai întâi registrul sau așteptați lista participanților.',
  },
};

/** Why a list does not follow; what it breaks by itself is told by its code. */
export const TRUST_HINTS = {
  SUCCESSOR_VERSION: {
    en: 'It is not the version after the one in force. Lists are brought in one after the other.',
    nl: 'Het is niet de versie na de geldende. Lijsten worden een voor een ingebracht.',
    hu: 'Nem a hatályosat követő verzió. A listákat egymás után kell beadni.',
    bg: 'Не е версията след действащата. Списъците се внасят един след друг.',
    ro: 'Nu este versiunea de după cea în vigoare. Listele se introduc una după alta.',
  },
  SUCCESSOR_PREVIOUS: {
    en: 'It was made from a list other than the one in force. Make it again from the list in force.',
    nl: 'De lijst is gemaakt op basis van een andere dan de geldende. Maak een nieuwe op basis van de geldende lijst.',
    hu: 'Nem a hatályos listából készült. Készítse el újra a hatályos listából.',
    bg: 'Съставен е по друг списък, а не по действащия. Съставете го отново по действащия.',
    ro: 'A fost făcută după o altă listă decât cea în vigoare. Refaceți-o din lista în vigoare.',
  },
  SUCCESSOR_QUORUM: {
    en: 'Too few members have signed it. Collect the missing signatures.',
    nl: 'Te weinig leden hebben de lijst ondertekend. Verzamel de ontbrekende handtekeningen.',
    hu: 'Túl kevés tag írta alá. Gyűjtse össze a hiányzó aláírásokat.',
    bg: 'Твърде малко членове са го подписали. Съберете липсващите подписи.',
    ro: 'Prea puțini membri au semnat-o. Strângeți semnăturile care lipsesc.',
  },
  SUCCESSOR_SIGNATURE: {
    en: 'A signature under it does not verify. The file may be damaged.',
    nl: 'Een handtekening eronder klopt niet. Het bestand kan beschadigd zijn.',
    hu: 'Az egyik aláírás nem érvényes. A fájl sérült lehet.',
    bg: 'Един от подписите под него не е валиден. Файлът може да е повреден.',
    ro: 'O semnătură de pe listă nu este validă. Fișierul poate fi deteriorat.',
  },
  SUCCESSOR_SIGNER: {
    en: 'It is signed with a key that may not sign lists.',
    nl: 'Zij is ondertekend met een sleutel die geen lijsten mag ondertekenen.',
    hu: 'Olyan kulccsal írták alá, amely nem írhat alá listát.',
    bg: 'Подписан е с ключ, който не може да подписва списъци.',
    ro: 'Este semnată cu o cheie care nu poate semna liste.',
  },
  SUCCESSOR_KEY_CHANGED: {
    en: 'It gives a known key to another member or use, or lets a revoked one count again. Draft it again with a new key.',
    nl: 'De lijst geeft een bekende sleutel aan een ander lid of voor een ander gebruik, of laat een ingetrokken sleutel weer gelden. Stel de lijst opnieuw op met een nieuwe sleutel.',
    hu: 'Egy ismert kulcsot más taghoz vagy felhasználáshoz rendel, vagy egy visszavont kulcsot újra érvényessé tesz. Készítse el újra, új kulccsal.',
    bg: 'Дава познат ключ на друг член или за друга употреба, или отново признава отменен ключ. Съставете го наново с нов ключ.',
    ro: 'Dă o cheie cunoscută altui membru sau altei utilizări, ori face din nou valabilă o cheie revocată. Întocmiți-o din nou cu o cheie nouă.',
  },
  SUITE_UNKNOWN: {
    en: 'It names an algorithm that this version of the gateway does not know. Update the gateway first.',
    nl: 'Zij noemt een algoritme dat deze versie van de gateway niet kent. Werk eerst de gateway bij.',
    hu: 'Olyan algoritmust nevez meg, amelyet az átjáró e verziója nem ismer. Előbb frissítse az átjárót.',
    bg: 'Посочва алгоритъм, който тази версия на шлюза не познава. Първо обновете шлюза.',
    ro: 'Indică un algoritm pe care această versiune a punctului de acces nu îl cunoaște. Actualizați mai întâi punctul de acces.',
  },
  LIST_FORMAT: {
    en: 'This file is not a signed trust list, or it is damaged.',
    nl: 'Dit bestand is geen ondertekende vertrouwenslijst, of het is beschadigd.',
    hu: 'Ez a fájl nem aláírt bizalmi lista, vagy sérült.',
    bg: 'Този файл не е подписан списък на доверие или е повреден.',
    ro: 'Acest fișier nu este o listă de încredere semnată sau este deteriorat.',
  },
} as const satisfies HintTable;
