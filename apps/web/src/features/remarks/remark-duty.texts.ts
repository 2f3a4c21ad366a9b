import type { TextTable } from '../../lib/texts.js';

export const REMARK_DUTY_TEXTS = {
  line: {
    en: '{member} {says, select, dispute {disputes} other {confirms}} {property}: {name}{more, plural, =0 {} other { and # more}}',
    nl: '{member} {says, select, dispute {betwist} other {bevestigt}} {property}: {name}{more, plural, =0 {} other { en nog #}}',
    hu: '{member} {says, select, dispute {vitatja ezt} other {megerősíti ezt}}: {property}, {name}{more, plural, =0 {} other { és még #}}',
    bg: '{member} {says, select, dispute {оспорва} other {потвърждава}} {property}: {name}{more, plural, =0 {} other { и още #}}',
    ro: '{member} {says, select, dispute {contestă} other {confirmă}} {property}: {name}{more, plural, =0 {} other { și încă #}}',
  },
} as const satisfies TextTable;
