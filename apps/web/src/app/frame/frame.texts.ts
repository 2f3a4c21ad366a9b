import type { TextTable } from '../../lib/texts.js';

export const FRAME_TEXTS = {
  skip: {
    en: 'Skip to the content',
    nl: 'Naar de inhoud',
    hu: 'Ugrás a tartalomhoz',
    bg: 'Към съдържанието',
    ro: 'Sari la conținut',
  },
  rail: { en: 'Screens', nl: 'Schermen', hu: 'Képernyők', bg: 'Екрани', ro: 'Ecrane' },
  inbox: { en: 'Inbox', nl: 'Inbox', hu: 'Bejövők', bg: 'Входящи', ro: 'Mesaje' },
  cases: { en: 'Cases', nl: 'Zaken', hu: 'Ügyek', bg: 'Дела', ro: 'Cazuri' },
  approvals: { en: 'Approvals', nl: 'Goedkeuringen', hu: 'Jóváhagyások', bg: 'Одобрения', ro: 'Aprobări' },
  flows: { en: 'Flows', nl: 'Berichtenstroom', hu: 'Forgalom', bg: 'Потоци', ro: 'Fluxuri' },
  signOut: { en: 'Sign out', nl: 'Uitloggen', hu: 'Kijelentkezés', bg: 'Изход', ro: 'Deconectare' },
  menu: { en: 'Open the menu', nl: 'Menu openen', hu: 'Menü megnyitása', bg: 'Отвори менюто', ro: 'Deschide meniul' },
} as const satisfies TextTable;
