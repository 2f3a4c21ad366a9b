import type { ReporterClass } from '#libs/content';
import { dueAt } from '#libs/deadlines';
import { type Answers, factsOf } from '#libs/forms';
import { proposeRoutes } from '#libs/policy';
import type { Practice } from '../practice/practice.js';
import { monthsLater } from './months-later.js';
import type { NewSignal } from './new-signal.js';

/** A signal as the rules of the content of today see it: its priority, term and end. */
export function judgeNewSignal(
  { content, country }: Practice,
  { form, answers, receivedAt }: { readonly form: ReporterClass; readonly answers: Answers; readonly receivedAt: Date },
): Omit<NewSignal, 'signalId' | 'language' | 'lane' | 'organisation'> {
  const facts = factsOf(form, answers, { content, country: country.id });
  const { priority, deadline } = proposeRoutes(form, facts, content);
  const due = deadline && dueAt(deadline, receivedAt, country);
  return {
    class: form.id,
    formVersion: form.version,
    receivedAt,
    dueAt: due?.kind === 'counted' ? due.due : null,
    priority,
    child: facts['minor'] === 'yes' || facts['minor'] === 'unknown',
    danger: facts['danger'] === true,
    content: { answers },
    retentionUntil: monthsLater(receivedAt, form.retention.months),
  };
}
