import type { TextTable } from '../lib/texts.js';

export const NOT_FOUND_TEXTS = {
  title: {
    en: 'No such page',
    nl: 'Deze pagina bestaat niet',
    hu: 'Nincs ilyen oldal',
    bg: 'Няма такава страница',
    ro: 'Pagina nu există',
  },
  text: {
    en: 'The address is wrong, or what it named is not visible to you.',
    nl: 'Het adres klopt niet, of u mag niet zien waarnaar het verwijst.',
    hu: 'A cím hibás, vagy amire mutat, az Ön számára nem látható.',
    bg: 'Адресът е грешен или това, към което води, не е видимо за вас.',
    ro: 'Adresa este greșită sau ceea ce indică nu vă este vizibil.',
  },
  home: {
    en: 'Go to My work',
    nl: 'Naar Mijn werk',
    hu: 'Tovább a teendőimhez',
    bg: 'Към моите задачи',
    ro: 'Mergi la lucrările mele',
  },
} as const satisfies TextTable;
