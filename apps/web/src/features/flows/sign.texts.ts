import type { TextTable } from '../../lib/texts.js';

/** When other gateways were last heard of. */
export const SIGN_TEXTS = {
  last: {
    en: 'Last sign of life',
    nl: 'Laatste levensteken',
    hu: 'Utolsó életjel',
    bg: 'Последен признак на живот',
    ro: 'Ultimul semn de viață',
  },
  noSign: {
    en: 'no sign of life for {duration}',
    nl: 'al {duration} geen levensteken',
    hu: 'nincs életjel ennyi ideje: {duration}',
    bg: 'без признак на живот от {duration}',
    ro: 'niciun semn de viață de {duration}',
  },
} as const satisfies TextTable;
