import type { TextTable } from '../../lib/texts.js';

export const STATEMENT_VALUE_TEXTS = {
  inLatin: {
    en: 'in Latin letters, by standard rules',
    nl: 'in Latijnse letters, volgens vaste regels',
    hu: 'szabályok szerint átírva latin betűkre',
    bg: 'с латински букви по правилата',
    ro: 'cu litere latine, după reguli',
  },
} as const satisfies TextTable;
