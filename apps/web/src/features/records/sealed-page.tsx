import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { memberCode, useMemberName } from '../../case/member/member.js';
import { useSealedName } from '../../case/record/sealed-name.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { ExactTime } from '../../components/time.js';
import { useLanguage, useTexts } from '../../lib/texts.js';
import { sealedAtQuery, type Stub } from '../../case/record/sealed.js';
import { Entry } from './components/entry.js';
import classes from './components/facts.module.css';
import { SealedPanels } from './components/record-panels.js';
import { SEALED_TEXTS } from './sealed.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/sealed/$position');

/** A message that is sealed for us: what may be known of it, and what features say of it. */
export function SealedPage() {
  const t = useTexts(SEALED_TEXTS);
  const nameOf = useSealedName();
  const { spaceId, position } = route.useParams();
  const { data: stub, error, refetch } = useQuery(sealedAtQuery(spaceId, position));
  const toRecords = <ToRecords spaceId={spaceId} />;
  const empty = (
    <Empty title={t('notSealed')} action={toRecords}>
      {t('notSealedWhy')}
    </Empty>
  );
  const owner = stub?.sender ?? null;
  return (
    <Page title={stub ? nameOf(stub) : t('title')}>
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!error && stub === undefined && <Loading />}
      {!error && stub !== undefined && (
        <Stack maw={760}>
          {stub && <Known stub={stub} />}
          <SealedPanels {...{ spaceId, position, owner, empty, toRecords }} />
        </Stack>
      )}
    </Page>
  );
}

function Known({ stub: { position, sender, recipients, at, length } }: { readonly stub: Stub }) {
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
          <ExactTime at={at} />
        </Entry>
        <Entry name={t('size')}>{t('padded', { size: size.format(Math.ceil(length / 1024)) })}</Entry>
        <Entry name={t('position')}>{position}</Entry>
      </dl>
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
