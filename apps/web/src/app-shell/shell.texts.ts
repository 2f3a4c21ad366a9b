import type { TextTable } from '../lib/texts.js';

export const SHELL_TEXTS = {
  skip: {
    en: 'Skip to the content',
    nl: 'Naar de inhoud',
    hu: 'Ugrás a tartalomhoz',
    bg: 'Към съдържанието',
    ro: 'Sari la conținut',
  },
  rail: { en: 'Screens', nl: 'Schermen', hu: 'Képernyők', bg: 'Екрани', ro: 'Ecrane' },
  menu: {
    en: 'Open the menu',
    nl: 'Menu openen',
    hu: 'Menü megnyitása',
    bg: 'Отваряне на менюто',
    ro: 'Deschide meniul',
  },
  signOut: { en: 'Sign out', nl: 'Uitloggen', hu: 'Kijelentkezés', bg: 'Изход', ro: 'Deconectare' },
} as const satisfies TextTable;
