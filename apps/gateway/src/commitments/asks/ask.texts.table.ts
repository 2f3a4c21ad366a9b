import type { Texts } from '#libs/vocabulary';
import type { AskErrorCode } from './ask.errors.js';

/** What a refused question or answer says, in each language. */
export const ASK_TEXTS: Readonly<Record<AskErrorCode, Texts>> = {
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
  ASK_NOT_FOUND: {
    en: 'There is no question with this id that your country could answer.',
    nl: 'Er is geen vraag met dit id die uw land kan beantwoorden.',
    hu: 'Nincs ilyen azonosítójú kérdés, amelyre az Ön országa válaszolhatna.',
    bg: 'Няма въпрос с този идентификатор, на който вашата държава може да отговори.',
    ro: 'Nu există o întrebare cu acest identificator la care țara dumneavoastră să poată răspunde.',
  },
  ASK_ANSWERED: {
    en: 'This question has been answered already. Load it again.',
    nl: 'Deze vraag is al beantwoord. Laad de vraag opnieuw.',
    hu: 'Erre a kérdésre már válaszoltak. Töltse be újra.',
    bg: 'На този въпрос вече е отговорено. Заредете го отново.',
    ro: 'La această întrebare s-a răspuns deja. Reîncărcați-o.',
  },
  ASK_NOTHING_CHOSEN: {
    en: 'Choose what is released: the values of the record, in “release”. Any other answer releases nothing.',
    nl: 'Kies wat wordt vrijgegeven: de waarden van de registratie, in “release”. Elk ander antwoord geeft niets vrij.',
    hu: 'Válassza ki, mit bocsát rendelkezésre: az adatlap adatait, a release mezőben. Minden más válasz semmit sem bocsát rendelkezésre.',
    bg: 'Изберете какво се предоставя: стойностите на записа, в „release“. Всеки друг отговор не предоставя нищо.',
    ro: 'Alegeți ce se pune la dispoziție: valorile înregistrării, în „release”. Orice alt răspuns nu oferă nimic.',
  },
  ASK_ANSWER_WAITS: {
    en: 'An answer from your country waits for approval or is on its way.',
    nl: 'Een antwoord van uw land wacht op goedkeuring of is onderweg.',
    hu: 'Az Ön országának egyik válasza jóváhagyásra vár vagy úton van.',
    bg: 'Отговор на вашата държава чака одобрение или е на път.',
    ro: 'Un răspuns al țării dumneavoastră așteaptă aprobarea sau este pe drum.',
  },
};
