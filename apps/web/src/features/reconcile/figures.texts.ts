import { TERMS } from '#libs/words';
import type { TextTable } from '../../lib/texts.js';

/** How far the desk is, and how well suggestions held. */
export const FIGURES_TEXTS = {
  toDecide: TERMS.toDecide,
  compared: {
    en: 'Compared: {compared} of {records}',
    nl: 'Vergeleken: {compared} van {records}',
    hu: 'Összehasonlítva: {compared} / {records}',
    bg: 'Сравнени: {compared} от {records}',
    ro: 'Comparate: {compared} din {records}',
  },
  decidedInDay: {
    en: 'Decided in 24 hours: {count}',
    nl: 'Beslist in 24 uur: {count}',
    hu: '24 órán belül eldöntve: {count}',
    bg: 'Решени за 24 часа: {count}',
    ro: 'Decise în 24 de ore: {count}',
  },
  held: {
    en: 'How well suggestions hold',
    nl: 'Hoe goed suggesties kloppen',
    hu: 'Mennyire válnak be a javaslatok',
    bg: 'Доколко предложенията се потвърждават',
    ro: 'Cât de bine se confirmă sugestiile',
  },
  heldOf: {
    en: '{band}: {same} of {decided} were the same, {expected} were to be expected',
    nl: '{band}: {same} van {decided} waren dezelfde, {expected} waren te verwachten',
    hu: '{band}: {decided} közül {same} volt ugyanaz, {expected} volt várható',
    bg: '{band}: {same} от {decided} бяха едно и също, очакваха се {expected}',
    ro: '{band}: {same} din {decided} erau același, de așteptat erau {expected}',
  },
  tooFew: {
    en: 'Decided so far: {decided}. From {needed} on it says here how many were the same.',
    nl: 'Tot nu toe beslist: {decided}. Vanaf {needed} staat hier hoeveel dezelfde waren.',
    hu: 'Eddig eldöntve: {decided}. {needed} döntéstől itt látható, hány volt ugyanaz.',
    bg: 'Решени досега: {decided}. От {needed} нататък тук пише колко са били едно и също.',
    ro: 'Decise până acum: {decided}. De la {needed} în sus aici scrie câte erau același.',
  },
} as const satisfies TextTable;
