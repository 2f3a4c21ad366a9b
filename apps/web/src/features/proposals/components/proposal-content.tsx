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
import type { ProposalOverlay } from '../api/types.js';
import { PROPOSALS_TEXTS } from '../proposals.texts.js';

type Overlay = Json<ProposalOverlay>;

/** A proposal that wants to leave: what the owner says, what would be suggested instead, why, and who will read that. */
export function ProposalContent({ request }: { readonly request: ApprovalPart & { readonly type: string } }) {
  const { content } = request;
  return content !== null && isProposal(content) ? <Content request={request} proposal={content} /> : null;
}

interface ContentProps {
  readonly request: ApprovalPart & { readonly type: string };
  readonly proposal: Overlay;
}

function Content({ request, proposal }: ContentProps) {
  const t = useTexts(PROPOSALS_TEXTS);
  const list = useMemberList();
  const { type, recipients = [], recordName = null } = request;
  const name = useDutyName({ recordName });
  const { owner, reason, author, asserts, retracts } = proposal;
  return (
    <>
      <Text size="sm">{t('wantsToSuggest', { owner: memberCode(owner), name })}</Text>
      {retracts.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('stated', { owner: memberCode(owner) })}
          </Text>
          {retracts.map(({ messageId, index, property, value }) => (
            <Value key={`${messageId} ${index}`} type={type} property={property} value={value} />
          ))}
        </>
      )}
      <Text size="sm" c="dimmed">
        {t(asserts.length > 0 ? 'ours' : 'suggestsNothing')}
      </Text>
      {asserts.map((one, i) => (
        <Quote key={i}>
          <Value type={type} property={one.property} value={one.value} />
          <Handling code={one.labels.handling.code} />
        </Quote>
      ))}
      <Quote>
        <bdi>{reason}</bdi>
        <Text size="sm" c="dimmed">
          {author}
        </Text>
      </Quote>
      {recipients.length > 0 && <Text size="sm">{t('to', { members: list(recipients) })}</Text>}
    </>
  );
}

function Value({ type, property, value }: { type: string; property: string; value: string }) {
  const names = useRecordNames();
  const properties = useProperties(type);
  return (
    <div>
      <Text size="sm" c="dimmed">
        {names.property(type, property)}
      </Text>
      <StatementValue value={value} kind={properties.get(property)?.kind ?? 'text'} />
    </div>
  );
}

function Handling({ code }: { readonly code: number }) {
  const name = HANDLING_NAMES[code - 1];
  return name === undefined ? null : <HandlingChip code={name} inWords />;
}

function isProposal(content: object): content is Overlay {
  return 'kind' in content && content.kind === 'record-proposal';
}
