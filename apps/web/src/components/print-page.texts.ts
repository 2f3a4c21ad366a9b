import type { TextTable } from '../lib/texts.js';

export const PRINT_PAGE_TEXTS = {
  sheet: {
    en: 'Page {at} of {count}',
    nl: 'Pagina {at} van {count}',
    hu: '{at}. oldal, összesen {count}',
    bg: 'Страница {at} от {count}',
    ro: 'Pagina {at} din {count}',
  },
} as const satisfies TextTable;
