import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

export const FIELD_LABELS_TEXTS = {
  labels: { en: 'Labels', nl: 'Labels', hu: 'Jelölések', bg: 'Обозначения', ro: 'Etichete' },
  hideLabels: {
    en: 'Hide labels',
    nl: 'Labels verbergen',
    hu: 'Jelölések elrejtése',
    bg: 'Скрий обозначенията',
    ro: 'Ascunde etichetele',
  },
  more: {
    en: 'More about {field}',
    nl: 'Meer over {field}',
    hu: 'Továbbiak: {field}',
    bg: 'Още за {field}',
    ro: 'Mai multe despre {field}',
  },
  only: {
    en: '{members} only',
    nl: 'alleen {members}',
    hu: 'csak {members}',
    bg: 'само {members}',
    ro: 'numai {members}',
  },
  labelsOf: {
    en: 'Labels: {field}',
    nl: 'Labels: {field}',
    hu: 'Jelölések: {field}',
    bg: 'Обозначения: {field}',
    ro: 'Etichete: {field}',
  },
  release: {
    en: 'Release to',
    nl: 'Vrijgeven aan',
    hu: 'Rendelkezésre bocsátás',
    bg: 'Предоставя се на',
    ro: 'Pune la dispoziția',
  },
  asRecord: {
    en: 'As the record',
    nl: 'Zoals de registratie',
    hu: 'Mint az adatlapé',
    bg: 'Както записът',
    ro: 'Ca înregistrarea',
  },
  handling: TERMS.handlingCode,
  restriction: {
    en: 'Text of the restriction',
    nl: 'Tekst van de beperking',
    hu: 'A korlátozás szövege',
    bg: 'Текст на ограничението',
    ro: 'Textul restricției',
  },
  evaluation: TERMS.evaluation,
  notEvaluated: {
    en: 'Not evaluated',
    nl: 'Niet beoordeeld',
    hu: 'Nincs értékelve',
    bg: 'Без оценка',
    ro: 'Neevaluat',
  },
  nature: { en: 'Nature', nl: 'Aard', hu: 'Jelleg', bg: 'Характер', ro: 'Natură' },
  purpose: TERMS.purpose,
  sensitivities: {
    en: 'Sensitive because of',
    nl: 'Gevoelig vanwege',
    hu: 'Érzékeny, mert',
    bg: 'Чувствително поради',
    ro: 'Sensibil din cauza',
  },
} as const satisfies TextTable;
