import type { TextTable } from '../../lib/texts.js';

export const FIELD_LABELS_TEXTS = {
  labels: { en: 'Labels', nl: 'Labels', hu: 'Címkék', bg: 'Етикети', ro: 'Etichete' },
  labelsOf: {
    en: 'Labels of {field}',
    nl: 'Labels van {field}',
    hu: 'Címkék: {field}',
    bg: 'Етикети на {field}',
    ro: 'Etichete: {field}',
  },
  release: { en: 'Release to', nl: 'Vrijgeven aan', hu: 'Kiadás', bg: 'Предоставяне на', ro: 'Pune la dispoziția' },
  asRecord: {
    en: 'As the record',
    nl: 'Zoals het gegeven',
    hu: 'Mint a rekordé',
    bg: 'Както записът',
    ro: 'Ca înregistrarea',
  },
  onlyThese: { en: 'Only these', nl: 'Alleen deze', hu: 'Csak ezek', bg: 'Само тези', ro: 'Numai acestea' },
  handling: {
    en: 'Handling',
    nl: 'Afhandelingscode',
    hu: 'Kezelési kód',
    bg: 'Код за боравене',
    ro: 'Cod de utilizare',
  },
  asCase: {
    en: 'As the case: {value}',
    nl: 'Zoals de zaak: {value}',
    hu: 'Mint az ügyé: {value}',
    bg: 'Както делото: {value}',
    ro: 'Ca în caz: {value}',
  },
  restriction: {
    en: 'Text of the restriction',
    nl: 'Tekst van de beperking',
    hu: 'A korlátozás szövege',
    bg: 'Текст на ограничението',
    ro: 'Textul restricției',
  },
  evaluation: { en: 'Evaluation', nl: 'Evaluatie', hu: 'Értékelés', bg: 'Оценка', ro: 'Evaluare' },
  notEvaluated: {
    en: 'Not evaluated',
    nl: 'Niet geëvalueerd',
    hu: 'Nincs értékelve',
    bg: 'Без оценка',
    ro: 'Neevaluat',
  },
  nature: { en: 'Nature', nl: 'Aard', hu: 'Jelleg', bg: 'Характер', ro: 'Natură' },
  purpose: { en: 'Purpose', nl: 'Doel', hu: 'Cél', bg: 'Цел', ro: 'Scop' },
  sensitivities: {
    en: 'Sensitive because of',
    nl: 'Gevoelig vanwege',
    hu: 'Érzékeny, mert',
    bg: 'Чувствително поради',
    ro: 'Sensibil din cauza',
  },
} as const satisfies TextTable;
