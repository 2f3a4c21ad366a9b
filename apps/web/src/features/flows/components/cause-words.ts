import { useMemberName } from '../../../case/member/member.js';
import { useTimeFormat } from '../../../components/time.js';
import { hasText, useTexts } from '../../../lib/texts.js';
import type { FlowCause as WholeCause } from '../api/types.js';
import { CAUSE_TEXTS, TURN_TEXTS } from '../cause.texts.js';
import { useFlowCode } from '../flow-codes.js';
import { HALT_TEXTS } from '../halt.texts.js';
import { REFUSAL_TEXTS } from '../refusal.texts.js';
import { STUCK_TEXTS } from '../stuck.texts.js';

/** What a sentence needs of a cause. */
type FlowCause = Omit<WholeCause, 'runbook'>;

/** Long enough to tell the keys of a gateway apart. */
const SHOWN_OF_KEY = 16;

/** Whose turn a cause is that is of no single gateway; all members', where it is not here. The operator's it is where its own page says so. */
const TURN_OF_SHARED: Readonly<Partial<Record<FlowCause['cause'], 'operator' | 'tellOperator' | 'ours'>>> = {
  BROKER_AWAY: 'operator',
  BROKER_CLOCK_OFF: 'tellOperator',
  CLOCKS_DISAGREE: 'ours',
  HALT_LASTS: 'operator',
  LOG_WITHHELD: 'tellOperator',
  NO_GATEWAY_ANSWERS: 'ours',
  RECORD_REFUSED: 'operator',
  SPACE_HALTED: 'operator',
  TIME_AHEAD: 'tellOperator',
  TIME_FROZEN: 'tellOperator',
};

/** How a cause is said. */
export interface FlowCauseWords {
  /** What it is, and what comes next. */
  readonly sentence: (cause: FlowCause, own: string) => string;
  /** Who is to act. */
  readonly turn: (cause: FlowCause) => string;
}

/** Says causes in the language of the page, without a code of the API. */
export function useFlowCauseWords(): FlowCauseWords {
  const say = useTexts(CAUSE_TEXTS);
  const turns = useTexts(TURN_TEXTS);
  const values = useCauseValues();
  const nameOf = useMemberName();
  return {
    sentence: (cause, own) => say(textOf(cause), values(cause, own)),
    turn: ({ cause, whose, member }) => {
      if (cause === 'APPROVAL_WAITING') return turns('prosecutor');
      if (whose === 'network') return turns(TURN_OF_SHARED[cause] ?? 'members');
      if (whose === 'theirs')
        return member === undefined ? turns('members') : turns(whose, { country: nameOf(member) });
      return turns(whose);
    },
  };
}

/** What is filled into the sentence of a cause: names for ids, words for codes. */
function useCauseValues() {
  const stuck = useTexts(STUCK_TEXTS);
  const halts = useTexts(HALT_TEXTS);
  const refusals = useTexts(REFUSAL_TEXTS);
  const codeName = useFlowCode();
  const nameOf = useMemberName();
  const format = useTimeFormat();
  return ({ member, since, values }: FlowCause, own: string) => {
    const code = (name: string): string => String(values[name] ?? '');
    const [halt = ''] = code('reason').split(':');
    const why = code('why');
    const about = code('class');
    return {
      ...values,
      member: nameOf(member ?? own),
      refusedBy: nameOf(code('refusedBy') || own),
      since: since === undefined ? '…' : format(since),
      until: code('until') === '' ? '…' : format(code('until')),
      use: codeName(code('use')),
      status: codeName(code('status')),
      key: code('keyId').slice(0, SHOWN_OF_KEY),
      why: stuck(hasText(STUCK_TEXTS, why) ? why : 'NOT_KNOWN'),
      reason: halts(hasText(HALT_TEXTS, halt) ? halt : 'OTHER'),
      about: refusals(hasText(REFUSAL_TEXTS, about) ? about : 'damaged'),
    };
  };
}

/** Two causes are said in another way where nobody is named, or where only others must still act. */
function textOf({ cause, member, values }: FlowCause): keyof typeof CAUSE_TEXTS {
  if (cause === 'RECORD_REFUSED' && member === undefined) return 'RECORD_OF_NOBODY_REFUSED';
  return cause === 'MEMBER_FROZEN' && values['waitsFor'] === 'others' ? 'FROZEN_FOR_OTHERS' : cause;
}
