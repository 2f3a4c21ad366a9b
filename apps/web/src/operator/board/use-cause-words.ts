import { useMemberName } from '../../case/member/member.js';
import { useTimeFormat } from '../../components/time.js';
import { hasText, useTexts } from '../../lib/texts.js';
import type { OperatorCause } from '../operator-types.js';
import { shortId } from '../spaces/short-id.js';
import { CAUSE_TEXTS, TURN_TEXTS, USE_TEXTS } from './cause.texts.js';

/** How a cause is said. */
export interface CauseWords {
  /** What it is, and what is done about it. */
  readonly sentence: (cause: OperatorCause) => string;
  /** Who is to act. */
  readonly turn: (cause: OperatorCause) => string;
}

/** Says causes in the language of the page. */
export function useCauseWords(): CauseWords {
  const say = useTexts(CAUSE_TEXTS);
  const turns = useTexts(TURN_TEXTS);
  const uses = useTexts(USE_TEXTS);
  const nameOf = useMemberName();
  const format = useTimeFormat();
  return {
    sentence: ({ cause, space, member, since, values }) => {
      const use = String(values['use'] ?? '');
      return say(cause, {
        ...values,
        member: member === undefined ? turns('host') : nameOf(member),
        space: space === undefined ? '' : shortId(space),
        since: since === undefined ? '' : format(since),
        use: hasText(USE_TEXTS, use) ? uses(use) : use,
      });
    },
    turn: ({ whose, member }) => {
      if (whose !== 'member') return turns(whose);
      return member === undefined ? turns('members') : turns('member', { member: nameOf(member) });
    },
  };
}
