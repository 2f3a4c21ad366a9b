import { Text } from '@mantine/core';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { useMemberList } from '../../../case/member/member-list.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import type { PassedContent as Content } from '../api/types.js';
import { PASSED_TEXTS } from '../passed.texts.js';
import { PassedParts } from './passed-parts.js';

/** A signal that wants to leave: every word of it, and for whom. */
export function PassedContent({ request: { content, recipients = [] } }: { readonly request: ApprovalPart }) {
  const t = useTexts(PASSED_TEXTS);
  const list = useMemberList();
  if (content === null || !isPassed(content)) return null;
  return (
    <>
      <Text size="sm">{t('wants', { members: list(recipients) })}</Text>
      <PassedParts signal={content} />
    </>
  );
}

function isPassed(content: object): content is Json<Content> {
  return 'kind' in content && content.kind === 'passed-signal';
}
