import type { Deadline, Uncovered } from '#libs/deadlines';
import type { AnswerFinding } from '#libs/forms';
import type { Proposal, Reasoned } from '#libs/policy';

export interface Routed {
  readonly sealed: boolean;
  readonly proposal: Proposal;
  readonly deadline: Deadline | Uncovered | null;
  readonly findings: readonly AnswerFinding[];
  /** Whether it waits until somebody has taken out what says who somebody is. */
  readonly held: boolean;
}

/** What the rules propose, each line with the rules that it rests on. */
export function routeText({ sealed, proposal, deadline, findings, held }: Routed): string {
  const { priority, routes, proposed, queues, needs, receiptsOnly } = proposal;
  return [
    `priority ${priority}`,
    ...(deadline === null ? [] : [dueText(deadline)]),
    ...findings.map(({ path, from, to, kind, certainty }) => `${path} ${from} to ${to}: ${kind}, ${certainty}`),
    ...(held ? ['held until that is taken out'] : []),
    ...(sealed ? ['sealed to the protection desk'] : []),
    ...lines('goes to', routes),
    ...lines('to confirm', proposed),
    ...lines('queue', queues),
    ...lines('needs', needs),
    ...(receiptsOnly ? ['the reporter gets receipts alone'] : []),
  ].join('\n');
}

/** The same for a program. */
export function routeJson({ proposal, deadline, ...rest }: Routed): object {
  const { deadline: _, ...proposed } = proposal;
  const due = deadline?.kind === 'counted' ? { due: deadline.due, warnings: deadline.warnings } : { due: null };
  return { ...rest, ...proposed, ...due };
}

function dueText(deadline: Deadline | Uncovered): string {
  if (deadline.kind === 'counted') return `due ${deadline.sentence('en')}`;
  return `due cannot be counted: the calendar of the country knows no holidays of ${deadline.year}`;
}

function lines(what: string, reasoned: readonly Reasoned[]): readonly string[] {
  return reasoned.map(
    ({ to, rules }) => `${what} ${to} (${rules.length > 0 ? rules.join(', ') : 'as the class says'})`,
  );
}
