import type { ReporterClass } from '#libs/content';
import { type Answers, factsOf, visibleFields } from '#libs/forms';
import { type Facts, type Proposal, proposeRoutes, weigh, type Weighing } from '#libs/policy';
import type { Practice } from '../../shared/practice/practice.js';
import type { StoredSignal } from '../../shared/signals/stored-signal.js';

/** What the rules say of a signal: it orders work and proposes, and decides nothing. */
export interface JudgedSignal {
  readonly form: ReporterClass;
  readonly answers: Answers;
  readonly facts: Facts;
  readonly weighing: Weighing;
  readonly proposal: Proposal;
  /** Whether it ends here only by two people. */
  readonly needsSecondReader: boolean;
  /** Whether it is shown to the lead of the desk alone. */
  readonly isRestricted: boolean;
}

/** Judges a signal by the content of today; null where nothing of it is kept, or where its class is gone. */
export function judged(practice: Practice, { class: id, content, child }: StoredSignal): JudgedSignal | null {
  const form = practice.content.reporters.get(id);
  if (!form || content === null) return null;
  const { answers } = content;
  const facts = factsOf(form, answers, { content: practice.content, country: practice.country.id });
  const proposal = proposeRoutes(form, facts, practice.content);
  const weighing = weigh(tickedIn(form, answers), practice.content, { child, sexual: isSexual(facts) });
  return {
    form,
    answers,
    facts,
    weighing,
    proposal,
    needsSecondReader: child || weighing.strong > 0 || proposal.needs.some(({ to }) => to === 'second-reader'),
    isRestricted: proposal.queues.some(({ to }) => to === 'restricted'),
  };
}

function tickedIn(form: ReporterClass, answers: Answers): readonly string[] {
  return visibleFields(form, answers)
    .filter(({ kind }) => kind === 'indicators')
    .flatMap(({ id }) => textsIn(answers[id]));
}

function isSexual({ forms }: Facts): boolean {
  return Array.isArray(forms) && forms.includes('SexualExploitation');
}

function textsIn(answer: unknown): readonly string[] {
  return Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
}
