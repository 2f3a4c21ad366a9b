import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.record.v1.DataRecalled': {
    en: '{sender} recalled something of {name}',
    nl: '{sender} riep iets terug van {name}',
    hu: '{sender} visszahívott valamit innen: {name}',
    bg: '{sender} отзова нещо от {name}',
    ro: '{sender} a rechemat ceva din {name}',
  },
} as const satisfies TextTable;
