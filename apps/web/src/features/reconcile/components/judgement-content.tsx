import { Text } from '@mantine/core';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Quote } from '../../../components/quote.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import type { JudgementOverlay } from '../api/types.js';
import { DECISION_TEXTS } from '../decision.texts.js';
import { WHO_TEXTS } from '../who.texts.js';
import { useReasons } from './use-reasons.js';

type Overlay = Json<JudgementOverlay>;

/** A word on a pair that wants to leave: of which two, what, why, and who will read it. */
export function JudgementContent({ request: { content, recipients = [] } }: { readonly request: ApprovalPart }) {
  const t = useTexts(DECISION_TEXTS);
  const nameless = useTexts(WHO_TEXTS)('nameless');
  const reasons = useReasons();
  const list = useMemberList();
  if (content === null || !isJudgement(content)) return null;
  const { left, right, verdict, text, author } = content;
  const names = {
    left: left.name ?? nameless,
    leftOwner: memberCode(left.owner),
    right: right.name ?? nameless,
    rightOwner: memberCode(right.owner),
  };
  return (
    <>
      <Text size="sm">{t('wantsToSay', names)}</Text>
      <Quote>
        <Text>{[t(verdict), reasons(content.reasons)].filter((part) => part !== '').join(' · ')}</Text>
        {text !== '' && (
          <Text className="any-length" dir="auto">
            {text}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {author}
        </Text>
      </Quote>
      {recipients.length > 0 && <Text size="sm">{t('to', { members: list(recipients) })}</Text>}
    </>
  );
}

function isJudgement(content: object): content is Overlay {
  return 'kind' in content && content.kind === 'pair-judged';
}
