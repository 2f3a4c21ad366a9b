import type { ReporterClass } from '#libs/content';
import type { Answers } from '../answers.js';
import { visibleFields } from '../visible-fields.js';
import type { Finding, WrittenIn } from './finding.js';
import { nameFindings } from './names.js';
import { numberFindings } from './numbers.js';

/** Finds what may say who somebody is in a text, from its beginning to its end; of two that overlap the surer, longer one. */
export function lintText(text: string, written: WrittenIn): readonly Finding[] {
  const best: Finding[] = [];
  for (const one of [...numberFindings(text, written), ...nameFindings(text)].sort(bySureness))
    if (!best.some((other) => one.from < other.to && other.from < one.to)) best.push(one);
  return best.sort((a, b) => a.from - b.from);
}

function bySureness(a: Finding, b: Finding): number {
  const sure = Number(b.certainty === 'sure') - Number(a.certainty === 'sure');
  return sure !== 0 ? sure : b.to - b.from - (a.to - a.from);
}

/** A finding in the answer of a field. */
export interface AnswerFinding extends Finding {
  readonly path: string;
}

/** Reads the free texts of a form; a name is asked for where a class has a field of a person. */
export function lintAnswers(form: ReporterClass, answers: Answers, written: WrittenIn): readonly AnswerFinding[] {
  return visibleFields(form, answers)
    .filter(({ kind }) => kind === 'text' || kind === 'longText')
    .flatMap(({ id }) => {
      const answer = answers[id];
      if (typeof answer !== 'string') return [];
      return lintText(answer, written).map((finding) => ({ path: `/${id}`, ...finding }));
    });
}

/** Whether a signal has to wait until the reporter or the desk has taken out what says who somebody is. */
export function isHeld({ lint }: Pick<ReporterClass, 'lint'>, findings: readonly Finding[]): boolean {
  return lint === 'nameless' && findings.some(({ certainty }) => certainty === 'sure');
}
