import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** Labels of a value, as its message carries them. */
export const LABEL_TEXTS = {
  language: { en: 'Language', nl: 'Taal', hu: 'Nyelv', bg: 'Език', ro: 'Limbă' },
  valid: { en: 'Valid', nl: 'Geldig', hu: 'Érvényes', bg: 'Валидно', ro: 'Valabil' },
  origin: { en: 'Comes from', nl: 'Afkomstig uit', hu: 'Forrása', bg: 'Произхожда от', ro: 'Provine din' },
  evaluation: TERMS.evaluation,
  notEvaluated: {
    en: 'not evaluated',
    nl: 'niet beoordeeld',
    hu: 'nincs értékelve',
    bg: 'без оценка',
    ro: 'neevaluat',
  },
  nature: { en: 'Nature', nl: 'Aard', hu: 'Jelleg', bg: 'Характер', ro: 'Natură' },
  handling: TERMS.handlingCode,
  purpose: TERMS.purpose,
  legalBasis: TERMS.legalBasis,
  reviewDate: TERMS.reviewDate,
  sensitivities: TERMS.sensitive,
  evidence: { en: 'Evidence', nl: 'Bewijs', hu: 'Bizonyíték', bg: 'Доказателство', ro: 'Probă' },
  page: { en: 'page {page}', nl: 'pagina {page}', hu: '{page}. oldal', bg: 'страница {page}', ro: 'pagina {page}' },
  restsOn: { en: 'Rests on', nl: 'Berust op', hu: 'Alapja', bg: 'Основава се на', ro: 'Se întemeiază pe' },
  author: TERMS.author,
} as const satisfies TextTable;
