import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const RAIL_TEXTS = { listCheck: TERMS.listCheck } as const satisfies TextTable;

export const MESSAGE_TEXTS = {
  'joinder.check.v1.CheckAsked': {
    en: '{sender} asked which numbers of a list are known',
    nl: '{sender} heeft gevraagd welke nummers van een lijst bekend zijn',
    hu: '{sender} megkérdezte, hogy egy lista mely számai ismertek',
    bg: '{sender} попита кои номера от списък са известни',
    ro: '{sender} a întrebat care numere dintr-o listă sunt cunoscute',
  },
  'joinder.check.v1.CheckKeys': {
    en: '{sender} sent numbers of a list to be looked up',
    nl: '{sender} heeft nummers van een lijst gestuurd om op te zoeken',
    hu: '{sender} elküldte egy lista számait ellenőrzésre',
    bg: '{sender} изпрати номера от списък за проверка',
    ro: '{sender} a trimis numere dintr-o listă pentru verificare',
  },
  'joinder.check.v1.CheckAnswered': {
    en: '{sender} answered numbers of a list',
    nl: '{sender} heeft nummers van een lijst beantwoord',
    hu: '{sender} válaszolt egy lista számaira',
    bg: '{sender} отговори за номера от списък',
    ro: '{sender} a răspuns la numere dintr-o listă',
  },
} as const satisfies TextTable;

/** What other screens call it. */
export const APPROVAL_TEXTS = {
  approval: {
    en: 'Numbers to look up',
    nl: 'Nummers om op te zoeken',
    hu: 'Ellenőrizendő számok',
    bg: 'Номера за проверка',
    ro: 'Numere de verificat',
  },
} as const satisfies TextTable;
