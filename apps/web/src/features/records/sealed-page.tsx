import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { Time } from '../../components/time.js';
import { useHasRole } from '../../lib/session.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { type Ask, asksQuery } from './api/asks.js';
import { sealedAtQuery, type Stub } from './api/sealed-records.js';
import { AskForm } from './components/ask-form.js';
import { Entry } from './components/entry.js';
import classes from './components/facts.module.css';
import { Question } from './components/question.js';
import { SEALED_TEXTS } from './sealed.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/sealed/$position');

/** A message that is sealed for us: what may be known of it, and the question to its owner. */
export function SealedPage() {
  const t = useTexts(SEALED_TEXTS);
  const { spaceId, position } = route.useParams();
  const sealed = useQuery(sealedAtQuery(spaceId, position));
  const asks = useQuery(asksQuery(spaceId));
  const error = sealed.error ?? asks.error;
  const stub = sealed.data;
  const sent = asks.data?.filter((ask) => ask.position === position && ask.direction === 'sent') ?? [];
  const retry = (): void => void Promise.all([sealed.refetch(), asks.refetch()]);
  return (
    <Page title={t('title', { position })}>
      {error && <Failed error={error} retry={retry} />}
      {!error && (stub === undefined || !asks.data) && <Loading />}
      {stub !== undefined && asks.data && (
        <Stack maw={760}>
          {stub && <Known stub={stub} />}
          {(stub ?? sent.length > 0) && <Questions spaceId={spaceId} position={position} stub={stub} asks={sent} />}
          {!stub && sent.length === 0 && (
            <Empty title={t('notSealed')} action={<ToRecords spaceId={spaceId} />}>
              {t('notSealedWhy', { position })}
            </Empty>
          )}
        </Stack>
      )}
    </Page>
  );
}

function Known({ stub: { sender, recipients, at, length } }: { readonly stub: Stub }) {
  const t = useTexts(SEALED_TEXTS);
  const nameOf = useMemberName();
  const { language } = useLanguage();
  const size = new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
  const readers = recipients.filter((member) => member !== sender);
  return (
    <Section title={t('known')}>
      <Text size="sm" mb="sm">
        {t('why')}
      </Text>
      <dl className={classes['entries']}>
        <Entry name={t('owner')}>{`${nameOf(sender)} (${memberCode(sender)})`}</Entry>
        <Entry name={t('readers')}>
          {readers.map((member) => `${nameOf(member)} (${memberCode(member)})`).join(', ') || '–'}
        </Entry>
        <Entry name={t('at')}>
          <Time at={at} />
        </Entry>
        <Entry name={t('size')}>{t('padded', { size: size.format(Math.ceil(length / 1024)) })}</Entry>
      </dl>
    </Section>
  );
}

interface QuestionsProps {
  readonly spaceId: string;
  readonly position: string;
  readonly stub: Stub | null;
  /** Newest first. */
  readonly asks: readonly Ask[];
}

function Questions({ spaceId, position, stub, asks }: QuestionsProps) {
  const t = useTexts(SEALED_TEXTS);
  const mayAsk = useHasRole('investigator', 'liaison');
  const isSettled = asks.every(({ state }) => state === 'released' || state === 'refused');
  return (
    <Section title={t('question')}>
      <Stack>
        {asks.map((ask) => (
          <Question key={ask.askId} ask={ask} />
        ))}
        {asks.some(({ state }) => state === 'released') && <ToRecords spaceId={spaceId} />}
        {stub && isSettled && mayAsk && <AskForm spaceId={spaceId} position={position} owner={stub.sender} />}
        {asks.length === 0 && !mayAsk && <Text size="sm">{t('mayNotAsk')}</Text>}
      </Stack>
    </Section>
  );
}

function ToRecords({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(SEALED_TEXTS);
  return (
    <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={{ spaceId }} />}>
      {t('toRecords')}
    </Anchor>
  );
}
