import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useFeatures } from '../../../case/feature/features.js';
import type { ApprovalPart } from '../../../case/feature/web-feature.js';
import { useMemberList } from '../../../case/member/member-list.js';
import { Section } from '../../../components/section.js';
import { spaceQuery } from '../../../case/space/space.js';
import { useTexts } from '../../../lib/texts.js';
import { sessionQuery } from '../../../lib/session.js';
import type { Request } from '../api/requests.js';
import { contentOf, kindOf, recordIdOf } from '../request-content.js';
import { REQUEST_TEXTS } from '../request.texts.js';
import { useWithoutRegiven } from '../use-without-regiven.js';
import { DraftingContentView } from './drafting-content.js';
import { RecordContentView } from './record-content.js';

/** What the message says, exactly as it leaves; after a refusal, what did not. */
export function RequestContentSection({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const content = contentOf(request);
  const withoutRegiven = useWithoutRegiven(request);
  const record = content?.kind === 'record' ? withoutRegiven(content.record) : null;
  const isKept = request.state !== 'waiting';
  return (
    <Section title={t(isKept ? 'contentKept' : 'content')}>
      <Stack gap="sm">
        {request.content === null ? (
          <Text size="sm">{t(isKept ? 'noContent' : 'notReadable')}</Text>
        ) : (
          !isKept && <Audience request={request} />
        )}
        {record && <RecordContentView request={request} record={record} />}
        <AddedContent request={request} />
        {content?.kind === 'drafting' && <DraftingContentView drafting={content.drafting} />}
        <Together request={request} />
        <RecordLink request={request} />
      </Stack>
    </Section>
  );
}

/** What the same decision is about besides. */
function Together({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const list = useMemberList();
  const withoutRegiven = useWithoutRegiven(request);
  return request.together.map((part) => {
    const content = contentOf(part);
    const record = content?.kind === 'record' ? withoutRegiven(content.record) : null;
    if (content?.kind === 'record' && record === null) return null;
    return (
      <Stack key={part.messageId} gap="xs" data-together={part.messageId}>
        <Text fw={600}>
          {part.recipients.length === 0 ? t('togetherHome') : t('together', { members: list(part.recipients) })}
        </Text>
        {record && <RecordContentView request={{ ...request, ...part, together: [] }} record={record} />}
        <AddedContent request={{ ...request, ...part, subject: null }} />
      </Stack>
    );
  });
}

/** Nothing else leaves, and the others of the case see no more than that something did. */
function Audience({ request: { spaceId, recipients } }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const list = useMemberList();
  const { data: space } = useQuery(spaceQuery(spaceId));
  const { data: session } = useQuery(sessionQuery);
  const own = session?.member.member;
  const others = space?.takingPart.filter((member) => member !== own && !recipients.includes(member)) ?? [];
  return (
    <Text size="sm">
      {t('exactly')} {others.length > 0 && t('othersSee', { count: others.length, members: list(others) })}
    </Text>
  );
}

/** What a feature of its own says of its disclosure type, or of a kind of content that several types have. */
export function AddedContent({ request }: { readonly request: ApprovalPart & Pick<Request, 'type'> }) {
  const { approvals, all } = useFeatures();
  const kind = kindOf(request);
  const ofKind = kind === null ? undefined : all.find(({ contents }) => contents?.[kind])?.contents?.[kind];
  const Content = ofKind ?? approvals.get(request.type)?.content;
  return (
    Content && (
      <Suspense fallback={null}>
        <Content request={request} />
      </Suspense>
    )
  );
}

/** To the record, where there is one: a new one that was never sent is none. */
function RecordLink({ request }: { readonly request: Request }) {
  const t = useTexts(REQUEST_TEXTS);
  const recordId = recordIdOf(request) ?? request.recordId;
  const isThere = request.recordName !== null || request.state === 'approved' || request.state === 'waiting';
  if (recordId === null || !isThere) return null;
  const { spaceId } = request;
  return (
    <Anchor
      size="sm"
      w="fit-content"
      renderRoot={(props) => <Link to="/cases/$spaceId/records/$recordId" params={{ spaceId, recordId }} {...props} />}
    >
      {t('openRecord')}
    </Anchor>
  );
}
