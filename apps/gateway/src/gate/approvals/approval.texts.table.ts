import type { Texts } from '#libs/vocabulary';
import type { ApprovalErrorCode } from './approval.errors.js';

/** What a refused approval says, in each language. */
export const APPROVAL_TEXTS: Readonly<Record<ApprovalErrorCode, Texts>> = {
  APPROVAL_NOT_FOUND: {
    en: 'There is no approval or request with this id that you may see.',
    nl: 'Er is geen goedkeuring of verzoek met dit id dat u mag zien.',
    hu: 'Nincs ilyen azonosítójú jóváhagyás vagy kérés, amelyet Ön láthat.',
    bg: 'Няма одобрение или искане с този идентификатор, което можете да видите.',
    ro: 'Nu există nicio aprobare sau cerere cu acest identificator pe care să o puteți vedea.',
  },
  APPROVAL_SETTLED: {
    en: 'This message no longer waits: it has already been approved, refused or withdrawn. Load it again.',
    nl: 'Dit bericht wacht niet meer: het is al goedgekeurd, geweigerd of ingetrokken. Laad het opnieuw.',
    hu: 'Ez az üzenet már nem vár: korábban jóváhagyták, elutasították vagy visszavonták. Töltse be újra.',
    bg: 'Това съобщение вече не чака: одобрено, отказано или оттеглено е. Заредете го отново.',
    ro: 'Acest mesaj nu mai așteaptă: a fost deja aprobat, refuzat sau retras. Reîncărcați-l.',
  },
  APPROVAL_OF_OWN: {
    en: 'You wrote this message yourself. Ask another prosecutor to decide.',
    nl: 'U hebt dit bericht zelf geschreven. Vraag een andere officier van justitie om te beslissen.',
    hu: 'Ezt az üzenetet Ön írta. Kérjen döntést egy másik ügyésztől.',
    bg: 'Вие сте авторът на това съобщение. Помолете друг прокурор да реши.',
    ro: 'Dumneavoastră ați scris acest mesaj. Rugați un alt procuror să decidă.',
  },
  APPROVAL_OF_OTHERS: {
    en: 'Only the author can take this message back.',
    nl: 'Alleen de auteur kan dit bericht terugnemen.',
    hu: 'Ezt az üzenetet csak a készítője vonhatja vissza.',
    bg: 'Само авторът може да оттегли това съобщение.',
    ro: 'Numai autorul poate retrage acest mesaj.',
  },
  APPROVAL_BY_PROGRAM: {
    en: 'Approvals are decided by people. A program cannot give, end or refuse one.',
    nl: 'Over goedkeuringen beslissen mensen. Een programma kan er geen geven, beëindigen of weigeren.',
    hu: 'A jóváhagyásokról emberek döntenek. Program nem adhat, nem szüntethet meg és nem utasíthat el ilyet.',
    bg: 'За одобренията решават хора. Програма не може да дава, прекратява или отказва одобрение.',
    ro: 'Aprobările sunt decise de oameni. Un program nu poate da, încheia sau refuza o aprobare.',
  },
  APPROVAL_OUTDATED: {
    en: 'The agreement changed after this message was written. Refuse it, and ask its author to send it again.',
    nl: 'De overeenkomst is gewijzigd nadat dit bericht is geschreven. Weiger het en vraag de auteur het opnieuw te sturen.',
    hu: 'A megállapodás az üzenet megírása óta megváltozott. Utasítsa el az üzenetet, és kérje meg a készítőjét, hogy küldje el újra.',
    bg: 'Споразумението се промени, след като съобщението беше написано. Откажете го и помолете автора да го изпрати отново.',
    ro: 'Acordul s-a schimbat după scrierea acestui mesaj. Refuzați-l și rugați-l pe autor să îl trimită din nou.',
  },
  APPROVAL_PERIOD: {
    en: 'The period ends before it starts, or is over already.',
    nl: 'De periode eindigt voordat zij begint, of is al voorbij.',
    hu: 'Az időszak a kezdete előtt ér véget, vagy már lejárt.',
    bg: 'Периодът свършва преди началото си или вече е изтекъл.',
    ro: 'Perioada se încheie înainte de a începe sau a trecut deja.',
  },
};
