import type { BoardCause } from './cause-seen.js';
import { ALL_WELL, FLOW_CAUSES, type FlowCause } from './flow-cause.js';
import { FLOW_CAUSE_RULES } from './flow-causes.table.js';
import type { FlowFacts } from './flow-facts.js';
import { FLOW_RUNBOOKS } from './flow-runbooks.table.js';

/** Names everything that is the matter, most pressing first. */
export function flowCauses(facts: FlowFacts): readonly FlowCause[] {
  return FLOW_CAUSES.flatMap((cause) =>
    FLOW_CAUSE_RULES[cause](facts).map((found) => ({ ...found, cause, runbook: FLOW_RUNBOOKS[cause] })),
  );
}

/** The one to be said first: what nobody has seen, else what is late, else that all is seen or well. */
export function summaryOf(causes: readonly BoardCause[], late: readonly FlowCause[] = []): FlowCause {
  const unseen = causes.find(({ seen }) => seen === null);
  const unsaid = late.find(({ member }) => !causes.some((cause) => cause.member === member));
  const first = unseen ?? unsaid;
  if (first) return first;
  return causes.length === 0 ? ALL_WELL : { ...ALL_WELL, cause: 'ALL_SEEN', values: { count: causes.length } };
}
