import type { SpaceRecord } from '../record.js';
import type { VerdictCode } from '../verdict.table.js';
import type { JudgeContext } from './judge-context.js';
import { judgeCharter } from './charter.js';
import type { Content } from './content.js';
import { judgeMessage } from './message.js';
import type { Rules } from './rules.js';
import { judgeSenderKey } from './sender-key-record.js';
import type { SpaceState } from './space-state.js';
import type { Effect } from './step.js';
import { judgeTrustView } from './trust-view.js';

/** Verdict on a received record: OK or a code from 40 on, with what follows from it. */
export interface ContentVerdict {
  readonly code: VerdictCode;
  readonly effects: readonly Effect[];
}

/** A received record and what it is judged by. */
export interface Received {
  readonly record: SpaceRecord;
  readonly rules: Rules;
  readonly state: SpaceState;
  readonly context: JudgeContext;
}

/**
 * Step 5: what a received record says (docs/protocol.md, Verdict).
 *
 * @throws Halted UNKNOWN_CONTRACT, UNKNOWN_SUITE
 */
export function judgeContent(content: Content, received: Received): ContentVerdict {
  switch (content.kind) {
    case 'business':
      return judgeMessage(content.header, received);
    case 'senderKey':
      return judgeSenderKey(content, received);
    case 'trustView':
      return judgeTrustView(content.lists, received);
    case 'charter':
      return judgeCharter(content, received);
    case 'epoch':
      return accepted();
  }
}

/** Accepts, with what follows. */
export function accepted(...effects: readonly Effect[]): ContentVerdict {
  return { code: 'OK', effects };
}

/** Refuses a record that was received. */
export function refused(code: VerdictCode, ...effects: readonly Effect[]): ContentVerdict {
  return { code, effects };
}
