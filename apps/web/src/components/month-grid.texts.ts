import type { TextTable } from '../lib/texts.js';

export const MONTH_GRID_TEXTS = {
  yearBefore: {
    en: 'Previous year',
    nl: 'Vorig jaar',
    hu: 'Előző év',
    bg: 'Предишна година',
    ro: 'Anul anterior',
  },
  monthBefore: {
    en: 'Previous month',
    nl: 'Vorige maand',
    hu: 'Előző hónap',
    bg: 'Предишен месец',
    ro: 'Luna anterioară',
  },
  monthAfter: {
    en: 'Next month',
    nl: 'Volgende maand',
    hu: 'Következő hónap',
    bg: 'Следващ месец',
    ro: 'Luna următoare',
  },
  yearAfter: {
    en: 'Next year',
    nl: 'Volgend jaar',
    hu: 'Következő év',
    bg: 'Следваща година',
    ro: 'Anul următor',
  },
} as const satisfies TextTable;
