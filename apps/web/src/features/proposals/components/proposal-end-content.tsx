import { Text } from '@mantine/core';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { useDutyName } from '../../../case/record/duty-target.js';
import { Quote } from '../../../components/quote.js';
import type { Json } from '../../../lib/http.js';
import { hasText, useTexts } from '../../../lib/texts.js';
import type { ProposalEndOverlay } from '../api/types.js';
import { DECLINE_TEXTS } from '../decline.texts.js';

/** A decline that wants to leave: of whose suggestion, why, and who will read that. */
export function ProposalEndContent({ request }: { readonly request: ApprovalPart }) {
  const t = useTexts(DECLINE_TEXTS);
  const list = useMemberList();
  const { content, recipients = [], recordName = null } = request;
  const name = useDutyName({ recordName });
  if (content === null || !isEnd(content)) return null;
  const { member, code = '', text = '', author } = content;
  return (
    <>
      <Text size="sm">{t('wantsToDecline', { member: memberCode(member), name })}</Text>
      <Quote>
        {hasText(DECLINE_TEXTS, code) && <Text size="sm">{t(code)}</Text>}
        <Text className="any-length" dir="auto">
          {text}
        </Text>
        <Text size="sm" c="dimmed">
          {author}
        </Text>
      </Quote>
      {recipients.length > 0 && <Text size="sm">{t('to', { members: list(recipients) })}</Text>}
    </>
  );
}

function isEnd(content: object): content is Json<ProposalEndOverlay> {
  return 'kind' in content && content.kind === 'record-proposal-ended';
}
