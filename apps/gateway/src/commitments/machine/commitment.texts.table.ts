import type { Texts } from '#libs/vocabulary';
import type { CommitmentErrorCode } from './commitment.errors.js';

/** What a refused request or move says, in each language. */
export const COMMITMENT_TEXTS: Readonly<Record<CommitmentErrorCode, Texts>> = {
  COMMITMENT_NOT_FOUND: {
    en: 'There is no such request from or to your country.',
    nl: 'Er is geen verzoek met dit id van of aan uw land.',
    hu: 'Nincs ilyen megkeresés az Ön országától vagy az Ön országához.',
    bg: 'Няма такова искане от вашата държава или към нея.',
    ro: 'Nu există o astfel de cerere din partea țării dumneavoastră sau către aceasta.',
  },
  COMMITMENT_MOVED_ON: {
    en: 'Something was said about this request in the meantime. Look at it, then decide again.',
    nl: 'Er is intussen op dit verzoek gereageerd. Bekijk het en beslis opnieuw.',
    hu: 'A megkereséssel időközben történt valami. Nézze meg, és döntsön újra.',
    bg: 'Междувременно по това искане има нещо ново. Вижте го и решете отново.',
    ro: 'Între timp s-a răspuns ceva la această cerere. Consultați-o și decideți din nou.',
  },
  MOVE_NOT_OPEN: {
    en: 'This cannot be done as the request stands now, or not by your country.',
    nl: 'Dit kan niet in de huidige stand van het verzoek, of niet door uw land.',
    hu: 'Ez a lépés a megkeresés jelenlegi állapotában nem lehetséges, vagy nem az Ön országa teheti meg.',
    bg: 'Това не е възможно при сегашното състояние на искането или вашата държава не може да го направи.',
    ro: 'Acest lucru nu se poate face în starea actuală a cererii sau nu de către țara dumneavoastră.',
  },
  MOVE_ON_ITS_WAY: {
    en: 'Your country has said something about this request that waits for approval or is on its way.',
    nl: 'Uw land heeft al op dit verzoek gereageerd; die reactie wacht op goedkeuring of is onderweg.',
    hu: 'Az Ön országának e megkeresésről szóló üzenete jóváhagyásra vár vagy úton van.',
    bg: 'Вашата държава вече е реагирала на това искане; реакцията ѝ чака одобрение или е на път.',
    ro: 'Țara dumneavoastră a răspuns deja ceva la această cerere; răspunsul așteaptă aprobarea sau este pe drum.',
  },
  MOVE_LACKS: {
    en: 'Something is missing: a code from its list, words where the code needs them, or a time later than the one that is set.',
    nl: 'Er ontbreekt iets: een code uit de lijst, tekst als de code daarom vraagt, of een moment later dan het moment dat nu geldt.',
    hu: 'Valami hiányzik: egy kód a listából, szöveg, ha a kód azt kéri, vagy a beállítottnál későbbi időpont.',
    bg: 'Нещо липсва: код от списъка, текст, когато кодът го изисква, или момент, по-късен от определения.',
    ro: 'Lipsește ceva: un cod din listă, un text dacă acel cod îl cere sau un moment ulterior celui stabilit.',
  },
  GROUND_REQUIRED: {
    en: 'For an answer within 8 hours or 3 days say in “ground” why it cannot wait.',
    nl: 'Vraagt u een antwoord binnen 8 uur of 3 dagen, vermeld dan in “ground” waarom het niet kan wachten.',
    hu: 'A 8 órán vagy 3 napon belüli válaszhoz írja meg, miért nem várhat, a ground mezőben.',
    bg: 'За отговор в срок до 8 часа или 3 дни посочете в „ground“ защо не може да се чака.',
    ro: 'Pentru un răspuns în 8 ore sau 3 zile spuneți de ce nu se poate aștepta, în „ground”.',
  },
  UNTIL_OUT_OF_RANGE: {
    en: 'Give a time that is at least one hour and at most one year from now.',
    nl: 'Noem een moment dat ten minste een uur en ten hoogste een jaar vanaf nu is.',
    hu: 'Adjon meg a mostaninál legalább egy órával és legfeljebb egy évvel későbbi időpontot.',
    bg: 'Посочете момент най-малко след един час и най-много след една година.',
    ro: 'Indicați un moment aflat la cel puțin o oră și cel mult un an de acum.',
  },
  REQUEST_TO_ONESELF: {
    en: 'A request must go to another country.',
    nl: 'Een verzoek moet naar een ander land gaan.',
    hu: 'A megkeresés csak másik országnak szólhat.',
    bg: 'Искането трябва да е до друга държава.',
    ro: 'O cerere trebuie adresată altei țări.',
  },
  REQUEST_OF_ONESELF: {
    en: 'Your own country does this. Choose it, or ask for something else.',
    nl: 'Dit doet uw eigen land. Kies dat, of vraag om iets anders.',
    hu: 'Ezt a saját országa végzi. Azt válassza, vagy kérjen mást.',
    bg: 'Това върши вашата държава. Изберете нея или поискайте друго.',
    ro: 'Aceasta o face propria țară. Alegeți-o sau cereți altceva.',
  },
  SEALED_RECORD_NOT_FOUND: {
    en: 'At this position of the log there is nothing that is sealed and meant for others.',
    nl: 'Op deze positie van het logboek staat niets dat voor anderen verzegeld is.',
    hu: 'Az üzenetnaplónak ezen a pozícióján nincs másoknak szóló, zárolt üzenet.',
    bg: 'На тази позиция в дневника няма нищо запечатано, което да не ви е предоставено.',
    ro: 'La această poziție din registru nu există niciun mesaj sigilat destinat altora.',
  },
  ASK_NOTHING_SHARED: {
    en: 'That country does not hold any of what you hold here, so it cannot be asked about it.',
    nl: 'Dat land heeft hiervan niets wat u ook hebt; u kunt het er dus niet naar vragen.',
    hu: 'Annál az országnál ebből nincs meg semmi, ami Önnél is megvan, ezért erről nem kérdezhető.',
    bg: 'Тази държава няма нищо от това, което вие имате, затова не можете да я питате за него.',
    ro: 'Țara aceea nu deține nimic din ce dețineți și dumneavoastră, deci nu poate fi întrebată despre aceasta.',
  },
  ASK_OPEN: {
    en: 'Your country has asked about this record already, and the question is still open.',
    nl: 'Uw land heeft al naar deze registratie gevraagd en de vraag staat nog open.',
    hu: 'Az Ön országa már kérdezett erről az adatlapról, és a kérdés még nyitott.',
    bg: 'Вашата държава вече е попитала за този запис и въпросът още е отворен.',
    ro: 'Țara dumneavoastră a întrebat deja despre această înregistrare, iar întrebarea este încă deschisă.',
  },
  ASK_NOTHING_CHOSEN: {
    en: 'Choose what is released: the values of the record, in “release”. Any other answer releases nothing.',
    nl: 'Kies wat wordt vrijgegeven: de waarden van de registratie, in “release”. Elk ander antwoord geeft niets vrij.',
    hu: 'Válassza ki, mit bocsát rendelkezésre: az adatlap adatait, a release mezőben. Minden más válasz semmit sem bocsát rendelkezésre.',
    bg: 'Изберете какво се предоставя: стойностите на записа, в „release“. Всеки друг отговор не предоставя нищо.',
    ro: 'Alegeți ce se pune la dispoziție: valorile înregistrării, în „release”. Orice alt răspuns nu oferă nimic.',
  },
};
