import { useMemberName } from '../../case/member/member.js';
import { useTimeFormat } from '../../components/time.js';
import { hasText, useTexts } from '../../lib/texts.js';
import type { OperatorCause } from '../operator-types.js';
import { shortId } from '../spaces/short-id.js';
import { CAUSE_TEXTS, REASON_TEXTS, TURN_TEXTS, USE_TEXTS } from './cause.texts.js';

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
  const reasons = useTexts(REASON_TEXTS);
  const nameOf = useMemberName();
  const format = useTimeFormat();
  return {
    sentence: ({ cause, space, member, since, values }) => {
      const use = String(values['use'] ?? '');
      const reason = String(values['reason'] ?? '');
      const writers = String(values['writers'] ?? '').split(', ');
      return say(cause, {
        ...values,
        member: member === undefined ? turns('host') : nameOf(member),
        space: space === undefined ? '' : shortId(space),
        since: since === undefined ? '' : format(since),
        use: uses(hasText(USE_TEXTS, use) ? use : 'member'),
        // People of the host wrote why they took a right away; every other reason is a code.
        reason: cause === 'WRITE_TAKEN' ? reason : reasons(hasText(REASON_TEXTS, reason) ? reason : 'OTHER'),
        writers: writers.map((writer) => (writer === '' ? '' : nameOf(writer))).join(', '),
      });
    },
    turn: ({ whose, member }) => {
      if (whose !== 'member') return turns(whose);
      return member === undefined ? turns('members') : turns('member', { country: nameOf(member) });
    },
  };
}
