import type { TextTable } from '../../lib/texts.js';

export const STATEMENT_VALUE_TEXTS = {
  inLatin: {
    en: 'in Latin letters, by standard rules',
    nl: 'volgens de regels in Latijnse letters',
    hu: 'szabály szerint latin betűkkel',
    bg: 'с латински букви по правилата',
    ro: 'cu litere latine, după reguli',
  },
} as const satisfies TextTable;
