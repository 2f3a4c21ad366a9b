import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.contribution.v1.RemarkMade': {
    en: '{sender} confirmed or disputed a value of {name}',
    nl: '{sender} bevestigde of betwistte een waarde van {name}',
    hu: '{sender} megerősítette vagy vitatta ennek egy adatát: {name}',
    bg: '{sender} потвърди или оспори стойност на {name}',
    ro: '{sender} a confirmat sau a contestat o valoare din {name}',
  },
} as const satisfies TextTable;

/** What other screens call them. */
export const KIND_TEXTS = {
  remarks: {
    en: 'Values confirmed or disputed',
    nl: 'Bevestigde of betwiste waarden',
    hu: 'Megerősített vagy vitatott adatok',
    bg: 'Потвърдени или оспорени стойности',
    ro: 'Valori confirmate sau contestate',
  },
} as const satisfies TextTable;
