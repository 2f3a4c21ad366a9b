import type { TextTable } from '../lib/texts.js';

export const GUIDE_TEXTS = {
  title: { en: 'Guide', nl: 'Handleiding', hu: 'Útmutató', bg: 'Ръководство', ro: 'Ghid' },
  language: {
    en: 'What each page is for and how it is used, with pictures.',
    nl: 'Waarvoor elke pagina dient en hoe u die gebruikt, met afbeeldingen, in het Engels.',
    hu: 'Melyik oldal mire való, és hogyan használható; képekkel, angolul.',
    bg: 'За какво служи всяка страница и как се използва, с изображения, на английски.',
    ro: 'La ce folosește fiecare pagină și cum se folosește, cu imagini, în engleză.',
  },
} as const satisfies TextTable;
