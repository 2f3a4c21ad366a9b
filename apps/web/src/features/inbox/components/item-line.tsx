import type { Item } from '../api/inbox.js';
import { memberCode, useMemberName } from '../../../case/member/member.js';
import { useTexts } from '../../../lib/texts.js';
import { INBOX_TEXTS } from '../inbox.texts.js';

const ANSWERS = { released: 'answerReleased', refused: 'answerRefused', later: 'answerLater' } as const;

/** Says in a sentence what an item is about. */
export function useItemLine(): (item: Item) => string {
  const t = useTexts(INBOX_TEXTS);
  const nameOf = useMemberName();
  const codes = (members: readonly string[]): string => members.map(memberCode).join(', ');
  return ({ matter }) => {
    switch (matter.kind) {
      case 'approval':
        return t('approvalLine', { author: matter.author, recipients: codes(matter.recipients) });
      case 'refused':
        if (matter.by === 'approval') return t('refusedByApproval', { reason: matter.reason ?? '' });
        if (matter.by === 'log') return t('refusedByLog', { code: matter.code ?? '' });
        return t('refusedByPartner', { member: nameOf(matter.member ?? ''), code: matter.code ?? '' });
      case 'key-missing':
        return t('keyMissingLine', { members: codes(matter.members) });
      case 'invitation':
        return t('invitationLine', { member: nameOf(matter.member) });
      case 'question':
        return t('questionLine', { author: matter.author, member: nameOf(matter.member), reason: matter.reason });
      case 'answer':
        return t(ANSWERS[matter.answer], { member: nameOf(matter.member), reason: matter.reason });
      case 'new-facts':
        return t('newFactsLine', { changes: matter.changes, members: codes(matter.members) });
    }
  };
}
