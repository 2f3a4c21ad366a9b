import type { TextTable } from '../../lib/texts.js';

export const RAIL_TEXTS = {
  pictures: {
    en: 'Chart, time, map',
    nl: 'Schema, tijd, kaart',
    hu: 'Ábra, idő, térkép',
    bg: 'Схема, време, карта',
    ro: 'Schemă, timp, hartă',
  },
} as const satisfies TextTable;
