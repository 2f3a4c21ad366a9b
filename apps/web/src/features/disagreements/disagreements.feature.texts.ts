import type { TextTable } from '../../lib/texts.js';

export const RAIL_TEXTS = {
  title: { en: 'Differences', nl: 'Verschillen', hu: 'Eltérések', bg: 'Разлики', ro: 'Diferențe' },
} as const satisfies TextTable;
