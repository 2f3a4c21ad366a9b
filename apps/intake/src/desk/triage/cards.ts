import type { Card } from '#libs/content';
import type { Language } from '#libs/vocabulary';
import type { Practice } from '../../shared/practice/practice.js';
import type { JudgedSignal } from './judged-signal.js';
import type { CardView } from './signal-view.js';

/** Cards of guidance that the signs of a signal open, in the order of the content. */
export function cardsOpenedBy({ content }: Practice, { weighing }: JudgedSignal): readonly Card[] {
  const signs = new Set(weighing.weighed.map(({ code }) => code));
  return [...content.cards.values()].filter(({ opensFor }) => opensFor.some((code) => signs.has(code)));
}

/** Says them in a language. */
export function cardViews(practice: Practice, judged: JudgedSignal, language: Language): readonly CardView[] {
  const signs = judged.weighing.weighed.map(({ code }) => code);
  return cardsOpenedBy(practice, judged).map(({ id, version, label, body, status, opensFor }) => ({
    id,
    version,
    label: label[language],
    body: body[language],
    isProposal: status === 'proposal',
    opensFor: opensFor.filter((code) => signs.includes(code)),
  }));
}
