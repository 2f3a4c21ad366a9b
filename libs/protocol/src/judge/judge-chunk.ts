import { ChunkHistory } from './chunk-history.js';
import { judge } from './judge.js';
import type { JudgeContext } from './judge-context.js';
import type { LogRecord } from './log-record.js';
import type { SpaceState } from './space-state.js';
import type { Step } from './step.js';

/**
 * Judges the next positions one after the other, with what earlier ones of the chunk added to history. Ends with a halt, if there is
 * one; the state after the chunk is that of its last judged step.
 *
 * @throws ProtocolError POSITION, HISTORY_MISSING
 */
export function judgeChunk(state: SpaceState, records: readonly LogRecord[], context: JudgeContext): Step[] {
  const history = new ChunkHistory(context.history);
  const inChunk = { ...context, history };
  const steps: Step[] = [];
  let current = state;
  for (const record of records) {
    const step = judge(current, record, inChunk);
    steps.push(step);
    if (step.kind === 'halt') break;
    history.add(step);
    current = step.state;
  }
  return steps;
}
