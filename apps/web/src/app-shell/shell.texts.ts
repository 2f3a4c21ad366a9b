import { TERMS } from '#libs/words';
import type { TextTable } from '../lib/texts.js';

export const SHELL_TEXTS = {
  skip: {
    en: 'Skip to the content',
    nl: 'Naar de inhoud',
    hu: 'Ugrás a tartalomhoz',
    bg: 'Към съдържанието',
    ro: 'Sari la conținut',
  },
  rail: TERMS.menu,
  menu: { en: 'Full menu', nl: 'Volledig menu', hu: 'Teljes menü', bg: 'Цялото меню', ro: 'Meniul întreg' },
  more: { en: 'More', nl: 'Meer', hu: 'Egyéb', bg: 'Още', ro: 'Altele' },
  findOrDo: {
    en: 'Find or do anything',
    nl: 'Zoeken of iets doen',
    hu: 'Keresés vagy művelet',
    bg: 'Търсене или действие',
    ro: 'Căutare sau acțiune',
  },
  close: TERMS.close,
  keys: {
    en: 'Keyboard shortcuts',
    nl: 'Sneltoetsen',
    hu: 'Billentyűparancsok',
    bg: 'Клавишни комбинации',
    ro: 'Comenzi rapide',
  },
  fold: {
    en: 'Collapse the menu',
    nl: 'Menu inklappen',
    hu: 'Menü összecsukása',
    bg: 'Свий менюто',
    ro: 'Restrânge meniul',
  },
  unfold: {
    en: 'Expand the menu',
    nl: 'Menu uitklappen',
    hu: 'Menü kinyitása',
    bg: 'Разгъни менюто',
    ro: 'Extinde meniul',
  },
  environment: {
    en: 'This network is called {name}: it is not the one for real work',
    nl: 'Dit netwerk heet {name}: het is niet bedoeld voor echt werk',
    hu: 'Ennek a hálózatnak a neve {name}: nem az éles munkára szolgál',
    bg: 'Тази мрежа се нарича {name}: тя не е за реална работа',
    ro: 'Această rețea se numește {name}: nu este destinată activității reale',
  },
  person: {
    en: '{name}: settings and sign out',
    nl: '{name}: instellingen en uitloggen',
    hu: '{name}: beállítások és kijelentkezés',
    bg: '{name}: настройки и изход',
    ro: '{name}: setări și deconectare',
  },
  signOut: { en: 'Sign out', nl: 'Uitloggen', hu: 'Kijelentkezés', bg: 'Излез', ro: 'Deconectare' },
} as const satisfies TextTable;
