import type { TextTable } from '../lib/texts.js';

export const PRINT_PAGE_TEXTS = {
  handling: {
    en: 'Highest handling of this page: {label}',
    nl: 'Hoogste afhandelingscode van deze pagina: {label}',
    hu: 'Az oldal legmagasabb kezelési kódja: {label}',
    bg: 'Най-висок код за обработка на тази страница: {label}',
    ro: 'Cel mai înalt cod de manipulare al paginii: {label}',
  },
  printed: {
    en: 'Printed {at} by {by}',
    nl: 'Afgedrukt {at} door {by}',
    hu: 'Nyomtatva: {at}, {by}',
    bg: 'Отпечатано {at} от {by}',
    ro: 'Tipărit {at} de {by}',
  },
  sheet: {
    en: 'Page {at} of {count}',
    nl: 'Pagina {at} van {count}',
    hu: '{at}. oldal, összesen {count}',
    bg: 'Страница {at} от {count}',
    ro: 'Pagina {at} din {count}',
  },
} as const satisfies TextTable;
