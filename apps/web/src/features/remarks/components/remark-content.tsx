import { Text } from '@mantine/core';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { memberCode } from '../../../case/member/member.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { useDutyName } from '../../../case/record/duty-target.js';
import { HandlingChip } from '../../../case/record/labels.js';
import { useProperties } from '../../../case/record/record-types.js';
import { useRecordNames } from '../../../case/record/record-words.js';
import { StatementValue } from '../../../case/record/statement-value.js';
import { HANDLING_NAMES } from '#libs/approval';
import { Quote } from '../../../components/quote.js';
import type { Json } from '../../../lib/http.js';
import { useTexts } from '../../../lib/texts.js';
import type { RemarkOverlay } from '../api/types.js';
import { REMARKS_TEXTS } from '../remarks.texts.js';

type Overlay = Json<RemarkOverlay>;

/** A remark that wants to leave: what the owner says, what would be said of it, and who will read that. */
export function RemarkContent({ request }: { readonly request: ApprovalPart & { readonly type: string } }) {
  const { content } = request;
  return content !== null && isRemark(content) ? <Content request={request} remark={content} /> : null;
}

function Content({ request, remark }: { readonly request: ApprovalPart & { type: string }; readonly remark: Overlay }) {
  const t = useTexts(REMARKS_TEXTS);
  const names = useRecordNames();
  const list = useMemberList();
  const { type, recipients = [], recordName = null } = request;
  const name = useDutyName({ recordName });
  const properties = useProperties(type);
  const { says, owner, value, statement, author } = remark;
  const { labels, property } = statement;
  const code = HANDLING_NAMES[labels.handling.code - 1];
  const kindOf = (one: string) => properties.get(one)?.kind ?? 'text';
  return (
    <>
      <Text size="sm">
        {t(says === 'corroborate' ? 'wantsToConfirm' : 'wantsToDispute', { owner: memberCode(owner), name })}
      </Text>
      <Text size="sm" c="dimmed">
        {t('stated', { owner: memberCode(owner) })} · {names.property(type, value.property)}
      </Text>
      <StatementValue value={value.value} kind={kindOf(value.property)} />
      <Text size="sm" c="dimmed">
        {t('ours')} · {t(says)} · {names.property(type, property)}
      </Text>
      <Quote>
        <StatementValue
          value={statement.value}
          kind={kindOf(property)}
          original={labels.original}
          language={labels.language}
        />
        <Text size="sm" c="dimmed">
          {author} · {labels.legalBasis}
        </Text>
      </Quote>
      {code !== undefined && <HandlingChip code={code} inWords />}
      {recipients.length > 0 && <Text size="sm">{t('to', { members: list(recipients) })}</Text>}
    </>
  );
}

function isRemark(content: object): content is Overlay {
  return 'kind' in content && content.kind === 'record-remark';
}
