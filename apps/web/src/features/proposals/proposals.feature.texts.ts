import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.contribution.v1.ProposalMade': {
    en: '{sender} suggested a change of {name}',
    nl: '{sender} stelde een wijziging voor van {name}',
    hu: '{sender} módosítást javasolt ehhez: {name}',
    bg: '{sender} предложи промяна на {name}',
    ro: '{sender} a propus o modificare pentru {name}',
  },
  'joinder.contribution.v1.ProposalSettled': {
    en: '{sender} answered a suggested change of {name}',
    nl: '{sender} beantwoordde een voorgestelde wijziging van {name}',
    hu: '{sender} válaszolt egy módosítási javaslatra ehhez: {name}',
    bg: '{sender} отговори на предложена промяна на {name}',
    ro: '{sender} a răspuns la o modificare propusă pentru {name}',
  },
} as const satisfies TextTable;

/** What other screens call them. */
export const KIND_TEXTS = {
  proposals: {
    en: 'Suggested changes',
    nl: 'Voorgestelde wijzigingen',
    hu: 'Módosítási javaslatok',
    bg: 'Предложени промени',
    ro: 'Modificări propuse',
  },
  news: {
    en: 'Answers to suggested changes',
    nl: 'Antwoorden op voorgestelde wijzigingen',
    hu: 'Válaszok módosítási javaslatokra',
    bg: 'Отговори на предложени промени',
    ro: 'Răspunsuri la modificări propuse',
  },
} as const satisfies TextTable;
