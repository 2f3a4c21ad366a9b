import { TERMS } from '#libs/words';

/** The sign-in page of the local network. */
export const SIGN_IN_TEXTS = {
  title: { en: 'Sign in', nl: 'Inloggen', hu: 'Bejelentkezés', bg: 'Вход', ro: 'Autentificare' },
  invented: {
    en: 'Everybody here is invented. The terminal printed one link for each person, and the passwords.',
    nl: 'Iedereen hier is verzonnen. De terminal gaf per persoon één link, en de wachtwoorden.',
    hu: 'Itt minden szereplő kitalált személy. A terminál személyenként egy hivatkozást írt ki, valamint a jelszavakat.',
    bg: 'Всички тук са измислени. Терминалът изписа по една връзка за всяко лице и паролите.',
    ro: 'Toate persoanele de aici sunt fictive. Terminalul a afișat câte un link pentru fiecare persoană, precum și parolele.',
  },
  who: { en: 'Who are you?', nl: 'Wie bent u?', hu: 'Ki Ön?', bg: 'Кой сте вие?', ro: 'Cine sunteți?' },
  password: { en: 'Password', nl: 'Wachtwoord', hu: 'Jelszó', bg: 'Парола', ro: 'Parolă' },
  wrong: {
    en: 'That is the wrong password for this person.',
    nl: 'Deze persoon en dit wachtwoord horen niet bij elkaar.',
    hu: 'Ez a személy és ez a jelszó nem tartozik össze.',
    bg: 'Паролата не е на това лице.',
    ro: 'Parola nu corespunde acestei persoane.',
  },
} as const;

/** What people are, by their role. */
export const ROLE_TEXTS = {
  investigator: TERMS.investigator,
  prosecutor: TERMS.prosecutor,
  liaison: TERMS.liaisonOfficer,
  operations: TERMS.operationsRole,
  operator: TERMS.operator,
  triage: {
    en: 'Triage officer',
    nl: 'Triagemedewerker',
    hu: 'Előértékelő',
    bg: 'Служител по първоначална оценка',
    ro: 'Ofițer de evaluare preliminară',
  },
  'triage-lead': {
    en: 'Head of triage',
    nl: 'Leidinggevende triage',
    hu: 'Az előértékelés vezetője',
    bg: 'Ръководител на първоначалната оценка',
    ro: 'Conducătorul evaluării preliminare',
  },
  'national-prosecutor': {
    en: 'National prosecutor',
    nl: 'Landelijk officier van justitie',
    hu: 'Országos ügyész',
    bg: 'Национален прокурор',
    ro: 'Procuror național',
  },
  'contact-officer': {
    en: 'Contact officer',
    nl: 'Aandachtsfunctionaris',
    hu: 'Kapcsolattartó',
    bg: 'Лице за контакт',
    ro: 'Persoană de contact',
  },
} as const;
