import type { TextTable } from '../lib/texts.js';

/** What whoever reported a signal is told, in the words of the desk of triage and of those who investigate alike. */
export const ANSWER_TEXTS = {
  became: {
    en: 'What became of it',
    nl: 'Wat ermee is gebeurd',
    hu: 'Mi lett belőle',
    bg: 'Какво е станало с него',
    ro: 'Ce s-a întâmplat cu ea',
  },
  USED: {
    en: 'It was used',
    nl: 'Het is gebruikt',
    hu: 'Felhasználták',
    bg: 'Използван е',
    ro: 'A fost folosită',
  },
  PICTURE: {
    en: 'It was added to the overall picture',
    nl: 'Het is aan het algemene beeld toegevoegd',
    hu: 'Hozzáadták az összképhez',
    bg: 'Добавен е към общата картина',
    ro: 'A fost adăugată la imaginea de ansamblu',
  },
  NONE: {
    en: 'There was no follow-up',
    nl: 'Het kreeg geen vervolg',
    hu: 'Nem lett folytatása',
    bg: 'Няма последващи действия',
    ro: 'Nu a avut urmări',
  },
  reasonTold: {
    en: 'Reason that may be told',
    nl: 'Reden die verteld mag worden',
    hu: 'Közölhető indok',
    bg: 'Мотиви, които може да се съобщят',
    ro: 'Motivare care poate fi spusă',
  },
  reasonToldHelp: {
    en: 'This list has only reasons that reveal nothing about other signals.',
    nl: 'In deze lijst staan alleen redenen die niets over andere signalen zeggen.',
    hu: 'A listában csak olyan indok van, amely nem árul el semmit más jelzésekről.',
    bg: 'В списъка са само мотиви, които не казват нищо за други сигнали.',
    ro: 'În listă sunt numai motivări care nu spun nimic despre alte semnalări.',
  },
  noReason: { en: 'No reason', nl: 'Geen reden', hu: 'Nincs indok', bg: 'Без мотиви', ro: 'Fără motivare' },
  tell: { en: 'Let them know', nl: 'Antwoord geven', hu: 'Közlés', bg: 'Съобщи', ro: 'Comunică' },
} as const satisfies TextTable;
