import { Text } from '@mantine/core';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Quote } from '../../../components/quote.js';
import { hasText, useTexts } from '../../../lib/texts.js';
import { CHECK_TEXTS } from '../check.texts.js';

/** A question that wants to leave, as the gateway keeps it. */
interface AskedList {
  readonly kind: 'check';
  readonly numbers: number;
  readonly aim: string;
  readonly category: string;
  readonly offence: string;
  readonly reason: string;
  readonly author: string;
}

/** Numbers that others are to be asked about: how many, of whom, what for. */
export function CheckContent({ request: { content, recipients = [] } }: { readonly request: ApprovalPart }) {
  const t = useTexts(CHECK_TEXTS);
  const list = useMemberList();
  if (content === null || !isAskedList(content)) return null;
  const { numbers, aim, category, offence, reason, author } = content;
  const said = [
    ['aim', aim],
    ['category', hasText(CHECK_TEXTS, category) ? t(category) : category],
    ['offence', offence],
    ['reason', reason],
  ] as const;
  return (
    <>
      <Text size="sm">{t('wantsToAsk', { author, count: numbers })}</Text>
      <Quote>
        {said.map(([name, value]) => (
          <Text key={name} className="any-length" dir="auto">
            {t(name)}: {value}
          </Text>
        ))}
      </Quote>
      {recipients.length > 0 && <Text size="sm">{t('goesTo', { members: list(recipients) })}</Text>}
    </>
  );
}

function isAskedList(content: object): content is AskedList {
  return 'kind' in content && content.kind === 'check';
}
