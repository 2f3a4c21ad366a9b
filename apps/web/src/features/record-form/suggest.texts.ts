import type { TextTable } from '../../lib/texts.js';

/** Of the form over a record of another country. */
export const SUGGEST_TEXTS = {
  title: {
    en: 'Suggest a change: {type} of {owner}',
    nl: 'Wijziging voorstellen: {type} van {owner}',
    hu: 'Módosítás javaslása: {type}, {owner}',
    bg: 'Предлагане на промяна: {type} на {owner}',
    ro: 'Propune o modificare: {type}, {owner}',
  },
  propose: {
    en: 'Propose to {owner}',
    nl: 'Voorstellen aan {owner}',
    hu: 'Javaslat küldése: {owner}',
    bg: 'Предложи на {owner}',
    ro: 'Propune către {owner}',
  },
  reason: { en: 'Why', nl: 'Waarom', hu: 'Miért', bg: 'Защо', ro: 'De ce' },
  reasonMissing: {
    en: 'Say why: {owner} decides by it.',
    nl: 'Zeg waarom: daarop beslist {owner}.',
    hu: 'Írja le, miért: {owner} ez alapján dönt.',
    bg: 'Напишете защо: по това решава {owner}.',
    ro: 'Spuneți de ce: {owner} decide pe baza acestui motiv.',
  },
  readers: { en: 'Who reads it', nl: 'Wie het leest', hu: 'Ki olvassa', bg: 'Кой го чете', ro: 'Cine citește' },
} as const satisfies TextTable;
