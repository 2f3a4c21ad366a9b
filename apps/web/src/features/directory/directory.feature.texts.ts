import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.directory.v1.DesksPosted': {
    en: '{sender} posted its desks',
    nl: '{sender} gaf zijn afdelingen op',
    hu: '{sender} közölte az egységeit',
    bg: '{sender} посочи своите звена',
    ro: '{sender} și-a anunțat birourile',
  },
} as const satisfies TextTable;
