import { Text } from '@mantine/core';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { HANDLING_NAMES } from '#libs/approval';
import { HandlingChip } from '../../../case/record/labels.js';
import { useDutyName } from '../../../case/record/duty-target.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Quote } from '../../../components/quote.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import type { CommentOverlay } from '../api/types.js';
import { READER_CHOICE_TEXTS } from '../../../case/member/reader-choice.texts.js';
import { DISCUSSION_TEXTS } from '../discussion.texts.js';

type Overlay = Json<CommentOverlay>;

/** A comment that wants to leave: every word of it, about which record, and who will read it. The way to that stands below. */
export function CommentContent({ request }: { readonly request: ApprovalPart }) {
  const t = useTexts(DISCUSSION_TEXTS);
  const reading = useTexts(READER_CHOICE_TEXTS);
  const list = useMemberList();
  const { content, recipients = [], recordName = null } = request;
  const name = useDutyName({ recordName });
  if (content === null || !isComment(content)) return null;
  const { text, author, language, handling } = content;
  const code = HANDLING_NAMES[handling];
  return (
    <>
      <Text size="sm">{t('wantsToSay', { name })}</Text>
      <Quote>
        <Text className="any-length" dir="auto" {...(language === '' ? {} : { lang: language })}>
          {text}
        </Text>
        <Text size="sm" c="dimmed">
          {author}
        </Text>
      </Quote>
      {code !== undefined && <HandlingChip code={code} inWords />}
      {recipients.length > 0 && (
        <Text size="sm">
          {list(recipients)} {reading('willRead')}
        </Text>
      )}
    </>
  );
}

function isComment(content: object): content is Overlay {
  return 'kind' in content && content.kind === 'record-comment';
}
