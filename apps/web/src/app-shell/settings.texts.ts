import type { TextTable } from '../lib/texts.js';

export const SETTINGS_TEXTS = {
  language: { en: 'Language', nl: 'Taal', hu: 'Nyelv', bg: 'Език', ro: 'Limbă' },
  time: { en: 'Times', nl: 'Tijden', hu: 'Időpontok', bg: 'Часова зона', ro: 'Fus orar' },
  timeUtc: { en: 'UTC', nl: 'UTC', hu: 'UTC', bg: 'UTC', ro: 'UTC' },
  timeMine: {
    en: 'My time zone',
    nl: 'Mijn tijdzone',
    hu: 'Saját időzóna',
    bg: 'Моята часова зона',
    ro: 'Fusul meu orar',
  },
  timePlace: {
    en: 'Place of the event',
    nl: 'Plaats van de gebeurtenis',
    hu: 'Az esemény helye',
    bg: 'По мястото на събитието',
    ro: 'Locul evenimentului',
  },
  appearance: { en: 'Appearance', nl: 'Weergave', hu: 'Megjelenés', bg: 'Изглед', ro: 'Aspect' },
  light: { en: 'Light', nl: 'Licht', hu: 'Világos', bg: 'Светъл', ro: 'Luminos' },
  dark: { en: 'Dark', nl: 'Donker', hu: 'Sötét', bg: 'Тъмен', ro: 'Întunecat' },
  asSystem: {
    en: 'Use the system setting',
    nl: 'Zoals het systeem',
    hu: 'A rendszer szerint',
    bg: 'Според системата',
    ro: 'Ca în sistem',
  },
  setKeys: {
    en: 'See and set the keys',
    nl: 'Toetsen bekijken en instellen',
    hu: 'Billentyűk megtekintése és beállítása',
    bg: 'Виж и задай клавишите',
    ro: 'Vezi și alege tastele',
  },
  singleKeys: {
    en: 'Single-key shortcuts',
    nl: 'Sneltoetsen met één toets',
    hu: 'Egybillentyűs parancsok',
    bg: 'Команди с един клавиш',
    ro: 'Comenzi cu o singură tastă',
  },
} as const satisfies TextTable;
