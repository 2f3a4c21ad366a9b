import type { Texts } from '#libs/vocabulary';
import type { AuditErrorCode } from './audit.errors.js';

/** What is said where nothing can be shown, in each language. */
export const AUDIT_TEXTS: Readonly<Record<AuditErrorCode, Texts>> = {
  AUDIT_UNAVAILABLE: {
    en: 'The access log cannot take entries now, and nothing of a case is shown without one. Try again in a minute; if it goes on, tell operations.',
    nl: 'Het toegangslogboek neemt nu niets op, en zonder vermelding wordt niets van een zaak getoond. Probeer het over een minuut opnieuw; meld het bij beheer als het aanhoudt.',
    hu: 'A hozzáférési napló most nem fogad bejegyzést, és enélkül az ügyből semmi sem jelenik meg. Próbálja újra egy perc múlva; ha nem javul, szóljon az üzemeltetésnek.',
    bg: 'Дневникът на достъпа сега не приема вписвания, а без вписване нищо от дело не се показва. Опитайте пак след минута; ако продължи, уведомете системната поддръжка.',
    ro: 'Jurnalul de acces nu poate consemna acum nimic, iar fără consemnare nu se afișează nimic dintr-un dosar. Încercați din nou peste un minut; dacă persistă, anunțați echipa de operațiuni.',
  },
};
