import type { SpaceRecord } from '../record.js';
import type { VerdictCode } from '../verdict.table.js';
import type { Why } from '../why.js';
import type { JudgeContext } from './judge-context.js';
import type { Rules } from './rules.js';
import type { SpaceState } from './space-state.js';
import type { Effect } from './step.js';

/** Verdict on a received record: OK or a code from 40 on, with what follows from it. */
export interface ContentVerdict {
  readonly code: VerdictCode;
  readonly effects: readonly Effect[];
  readonly why: Why | null;
}

/** A received record and what it is judged by. */
export interface Received {
  readonly record: SpaceRecord;
  readonly rules: Rules;
  readonly state: SpaceState;
  readonly context: JudgeContext;
}

/** Accepts, with what follows. */
export function accepted(...effects: readonly Effect[]): ContentVerdict {
  return { code: 'OK', effects, why: null };
}

/** Refuses a record that was received. */
export function refused(code: VerdictCode, why: Why, ...effects: readonly Effect[]): ContentVerdict {
  return { code, effects, why };
}
