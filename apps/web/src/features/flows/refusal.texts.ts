import type { TextTable } from '../../lib/texts.js';

/** What a refusal is about. */
export const REFUSAL_TEXTS = {
  damaged: {
    en: 'damage on the way',
    nl: 'beschadiging op de weg hierheen',
    hu: 'sérülés útközben',
    bg: 'повреда по пътя',
    ro: 'deteriorare pe drum',
  },
  key: {
    en: 'a key that is not valid',
    nl: 'een ongeldige sleutel',
    hu: 'érvénytelen kulcs',
    bg: 'невалиден ключ',
    ro: 'o cheie nevalidă',
  },
  membership: {
    en: 'a sender that is not a member',
    nl: 'een afzender die geen lid is',
    hu: 'a feladó nem tag',
    bg: 'подател, който не е член',
    ro: 'un expeditor care nu este membru',
  },
  order: {
    en: 'the wrong order',
    nl: 'een verkeerde plaats in de volgorde',
    hu: 'hibás sorrend',
    bg: 'грешно място в реда',
    ro: 'o poziție greșită în ordine',
  },
  recipients: {
    en: 'wrong recipients',
    nl: 'verkeerde ontvangers',
    hu: 'hibás címzettek',
    bg: 'грешни получатели',
    ro: 'destinatari greșiți',
  },
  contract: {
    en: 'an unknown kind of message',
    nl: 'een onbekend soort bericht',
    hu: 'ismeretlen üzenetfajta',
    bg: 'непознат вид съобщение',
    ro: 'un tip de mesaj necunoscut',
  },
  trust: {
    en: 'the wrong trust list',
    nl: 'een verkeerde vertrouwenslijst',
    hu: 'hibás bizalmi lista',
    bg: 'грешен списък на доверие',
    ro: 'o listă de încredere greșită',
  },
  charter: {
    en: 'the wrong list of participants',
    nl: 'een verkeerde deelnamelijst',
    hu: 'hibás résztvevői lista',
    bg: 'грешен списък на участниците',
    ro: 'o listă greșită a participanților',
  },
  sealing: {
    en: 'sealing that does not open',
    nl: 'een verzegeling die niet opengaat',
    hu: 'nem nyitható zárolás',
    bg: 'запечатване, което не се отваря',
    ro: 'o sigilare care nu se deschide',
  },
  content: {
    en: 'content that is not valid',
    nl: 'inhoud die niet geldig is',
    hu: 'érvénytelen tartalom',
    bg: 'невалидно съдържание',
    ro: 'conținut nevalid',
  },
  policy: {
    en: 'a rule of the agreement',
    nl: 'een regel van de overeenkomst',
    hu: 'a megállapodás szabálya',
    bg: 'правило на споразумението',
    ro: 'o regulă a acordului',
  },
} as const satisfies TextTable;
