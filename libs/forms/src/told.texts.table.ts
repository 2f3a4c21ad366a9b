import type { Texts } from '#libs/vocabulary';

/** By id, questions of the forms that speak to whoever reports, as they are put to whoever reads the answer. */
export const TOLD_TEXTS: Readonly<Record<string, Texts>> = {
  seen: {
    en: 'What was noticed',
    nl: 'Wat is opgevallen',
    hu: 'Amit észleltek',
    bg: 'Какво е забелязано',
    ro: 'Ce s-a observat',
  },
  story: {
    en: 'What was told, in own words',
    nl: 'Wat is verteld, in eigen woorden',
    hu: 'Amit saját szavaival elmondott',
    bg: 'Какво е разказано със свои думи',
    ro: 'Ce s-a povestit, cu propriile cuvinte',
  },
  contact: {
    en: 'How to reach whoever reported',
    nl: 'Hoe de melder te bereiken is',
    hu: 'Hogyan érhető el a bejelentő',
    bg: 'Как се свързваме с подалия сигнала',
    ro: 'Cum poate fi contactat cel care a semnalat',
  },
  ownOrganisation: {
    en: 'Could the organisation that reports be involved?',
    nl: 'Kan de organisatie die meldt erbij betrokken zijn?',
    hu: 'Érintett lehet a bejelentő szervezete?',
    bg: 'Възможно ли е да е замесена организацията, която подава сигнала?',
    ro: 'Ar putea fi implicată organizația care semnalează?',
  },
};
