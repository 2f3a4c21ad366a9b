import type { TextTable } from '../../lib/texts.js';

/** Labels of a value, as its message carries them. */
export const LABEL_TEXTS = {
  language: { en: 'Language', nl: 'Taal', hu: 'Nyelv', bg: 'Език', ro: 'Limbă' },
  valid: { en: 'Valid', nl: 'Geldig', hu: 'Érvényes', bg: 'Валидно', ro: 'Valabil' },
  origin: { en: 'Comes from', nl: 'Afkomstig uit', hu: 'Forrása', bg: 'Произхожда от', ro: 'Provine din' },
  evaluation: { en: 'Evaluation', nl: 'Beoordeling', hu: 'Értékelés', bg: 'Оценка', ro: 'Evaluare' },
  notEvaluated: {
    en: 'not evaluated',
    nl: 'niet beoordeeld',
    hu: 'nincs értékelve',
    bg: 'без оценка',
    ro: 'neevaluat',
  },
  nature: { en: 'Nature', nl: 'Aard', hu: 'Jelleg', bg: 'Характер', ro: 'Natură' },
  handling: {
    en: 'Handling',
    nl: 'Afhandelcode',
    hu: 'Kezelési kód',
    bg: 'Режим на ползване',
    ro: 'Regim de utilizare',
  },
  purpose: { en: 'Purpose', nl: 'Doel', hu: 'Cél', bg: 'Цел', ro: 'Scop' },
  legalBasis: { en: 'Legal basis', nl: 'Rechtsgrond', hu: 'Jogalap', bg: 'Правно основание', ro: 'Temei juridic' },
  reviewDate: { en: 'Review on', nl: 'Herzien op', hu: 'Felülvizsgálat', bg: 'Преглед на', ro: 'Revizuire la' },
  sensitivities: { en: 'Sensitive', nl: 'Gevoelig', hu: 'Érzékeny', bg: 'Чувствително', ro: 'Sensibil' },
  evidence: { en: 'Evidence', nl: 'Bewijs', hu: 'Bizonyíték', bg: 'Доказателство', ro: 'Probă' },
  page: { en: 'page {page}', nl: 'pagina {page}', hu: '{page}. oldal', bg: 'страница {page}', ro: 'pagina {page}' },
  restsOn: { en: 'Rests on', nl: 'Berust op', hu: 'Alapja', bg: 'Основава се на', ro: 'Se întemeiază pe' },
  author: { en: 'Author', nl: 'Auteur', hu: 'Szerző', bg: 'Автор', ro: 'Autor' },
} as const satisfies TextTable;
