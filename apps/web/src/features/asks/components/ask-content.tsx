import { Text } from '@mantine/core';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Quote } from '../../../components/quote.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import { ANSWER_TEXTS } from '../answer.texts.js';
import { AskedAbout } from './asked-about.js';
import type { AnswerOverlay, AskOverlay } from '../api/types.js';

type Asked = Json<AskOverlay> | Json<AnswerOverlay>;

const ANSWERS = {
  released: 'saysReleased',
  refused: 'saysRefused',
  later: 'saysLater',
  answered: 'saysInWords',
} as const;

/** A question or an answer that wants to leave: every word of it. */
export function AskContent({ request: { content, spaceId } }: { readonly request: ApprovalPart }) {
  const t = useTexts(ANSWER_TEXTS);
  const list = useMemberList();
  if (content === null || !isAsked(content)) return null;
  const lead =
    content.kind === 'answer'
      ? t(ANSWERS[content.answer])
      : t(content.recordId === undefined ? 'asksRelease' : 'asksAbout', { member: list([content.owner]) });
  return (
    <>
      <Text size="sm">{lead}</Text>
      {content.kind === 'ask' && content.recordId !== undefined && spaceId !== undefined && (
        <AskedAbout spaceId={spaceId} recordId={content.recordId} value={content.value ?? null} />
      )}
      <Quote>
        <Text className="any-length">{content.reason}</Text>
        <Text size="sm" c="dimmed">
          {content.author}
        </Text>
      </Quote>
    </>
  );
}

function isAsked(content: object): content is Asked {
  return 'kind' in content && (content.kind === 'ask' || content.kind === 'answer');
}
