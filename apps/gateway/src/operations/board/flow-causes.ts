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

/** The one to be said first. */
export function summaryOf(causes: readonly FlowCause[]): FlowCause {
  return causes[0] ?? ALL_WELL;
}
