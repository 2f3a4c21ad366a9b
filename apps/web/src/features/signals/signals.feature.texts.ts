import type { TextTable } from '../../lib/texts.js';

export const MESSAGE_TEXTS = {
  'joinder.signal.v1.SignalPassed': {
    en: '{sender} passed a signal',
    nl: '{sender} gaf een signaal door',
    hu: '{sender} átadott egy jelzést',
    bg: '{sender} предаде сигнал',
    ro: '{sender} a transmis o semnalare',
  },
  'joinder.signal.v1.SignalAnswered': {
    en: '{sender} answered a signal',
    nl: '{sender} beantwoordde een signaal',
    hu: '{sender} válaszolt egy jelzésre',
    bg: '{sender} отговори на сигнал',
    ro: '{sender} a răspuns la o semnalare',
  },
} as const satisfies TextTable;

/** What other screens call it. */
export const KIND_TEXTS = {
  signal: { en: 'Signals', nl: 'Signalen', hu: 'Jelzések', bg: 'Сигнали', ro: 'Semnalări' },
  passed: {
    en: 'Signals from other countries',
    nl: 'Signalen van andere landen',
    hu: 'Más országok jelzései',
    bg: 'Сигнали от други държави',
    ro: 'Semnalări din alte țări',
  },
  passedAnswers: {
    en: 'Answers to signals',
    nl: 'Antwoorden op signalen',
    hu: 'Válaszok jelzésekre',
    bg: 'Отговори на сигнали',
    ro: 'Răspunsuri la semnalări',
  },
  approval: { en: 'Signal', nl: 'Signaal', hu: 'Jelzés', bg: 'Сигнал', ro: 'Semnalare' },
} as const satisfies TextTable;
