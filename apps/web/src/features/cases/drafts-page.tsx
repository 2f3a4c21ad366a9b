import { Anchor, Code, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMemberList } from '../../case/member/member-list.js';
import { Member } from '../../case/member/member.js';
import { AgreementRules } from '../../case/space/agreement-rules.js';
import { spaceQuery } from '../../case/space/space.js';
import { useDayFormat } from '../../components/day.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import type { SpaceDetails } from '../../lib/api-types.js';
import type { Json } from '../../lib/http.js';
import { useTexts } from '../../lib/texts.js';
import { CASES_TEXTS } from './cases.texts.js';

const route = getRouteApi('/frame/agreements/$roomId');
/** As many characters of what binds a text are read to the others before anybody signs. */
const SPOKEN = 8;

type Draft = Json<SpaceDetails>['drafts'][number];
type Remark = Json<SpaceDetails>['comments'][number];

/** Texts that countries are agreeing on, and what they say about them. Once all have signed there is a case. */
export function DraftsPage() {
  const t = useTexts(CASES_TEXTS);
  const { roomId } = route.useParams();
  const { data, error, refetch } = useQuery(spaceQuery(roomId));
  if (data?.kind === 'agreement') return <Navigate to="/cases/$spaceId" params={{ spaceId: roomId }} replace />;
  return (
    <Page title={t('drafts')}>
      {data && <Drafts space={data} />}
      {!data && (error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />)}
    </Page>
  );
}

function Drafts({ space: { members, drafts, comments } }: { readonly space: Json<SpaceDetails> }) {
  const t = useTexts(CASES_TEXTS);
  const list = useMemberList();
  const open = drafts.filter(({ isOpen }) => isOpen);
  const toCases = <Anchor renderRoot={(props) => <Link {...props} to="/cases" />}>{t('toCases')}</Anchor>;
  return (
    <Stack maw={860}>
      <Text>{list(members)}</Text>
      {open.length === 0 && (
        <Empty title={t('noDraft')} action={toCases}>
          {t('noDraftHelp')}
        </Empty>
      )}
      {open.map((draft) => (
        <OneDraft
          key={draft.position}
          draft={draft}
          remarks={comments.filter(({ draftPosition }) => draftPosition === draft.position)}
        />
      ))}
    </Stack>
  );
}

function OneDraft({ draft, remarks }: { readonly draft: Draft; readonly remarks: readonly Remark[] }) {
  const t = useTexts(CASES_TEXTS);
  const day = useDayFormat();
  const { sender, at, commitment, agreement } = draft;
  return (
    <Section title={agreement.title}>
      <Stack gap="sm">
        {agreement.purpose !== '' && <Text dir="auto">{agreement.purpose}</Text>}
        <Stack component="dl" gap="xs" m={0}>
          <Fact term={t('proposedBy')}>
            <Member id={sender} />
          </Fact>
          <Fact term={t('proposedAt')}>
            <Time at={at} />
          </Fact>
          <Fact term={t('draftPeriod')}>
            {t('period', { starts: day(agreement.starts), ends: day(agreement.ends) })}
          </Fact>
          <Fact term={t('draftCode')}>
            <Code>{commitment.slice(0, SPOKEN)}</Code>
          </Fact>
        </Stack>
        <AgreementRules rules={agreement.switches} />
        {remarks.length > 0 && <Remarks remarks={remarks} />}
      </Stack>
    </Section>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const t = useTexts(CASES_TEXTS);
  return (
    <div>
      <Title order={3} mb={4}>
        {t('remarks')}
      </Title>
      <List size="sm">
        {remarks.map(({ messageId, clause, text, author, sender }) => (
          <List.Item key={messageId}>
            <bdi>{text}</bdi> {clause} · <bdi>{author}</bdi> · <Member id={sender} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="sm" c="dimmed">
        {term}
      </Text>
      <Text component="dd" size="sm" m={0}>
        {children}
      </Text>
    </div>
  );
}
