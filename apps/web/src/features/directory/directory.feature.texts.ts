import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.directory.v1.DesksPosted': {
    en: '{sender} announced its desks',
    nl: '{sender} maakte zijn afdelingen bekend',
    hu: '{sender} közölte az egységeit',
    bg: '{sender} посочи своите звена',
    ro: '{sender} și-a anunțat birourile',
  },
} as const satisfies TextTable;
