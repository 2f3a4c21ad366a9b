import { Anchor, Badge, Grid, Group, Stack, Text } from '@mantine/core';
import { IconId, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { ActivityList } from '../../case/space/activity-list.js';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { useDayFormat } from '../../components/day.js';
import { Page } from '../../components/page.js';
import { type ScreenAction, ScreenActions } from '../../components/screen-actions.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { type Overview, overviewQuery } from '../../case/space/overview.js';
import { CASES_TEXTS } from './cases.texts.js';
import { AgreementCard } from './components/agreement-card.js';
import { CasePanels } from './components/case-panels.js';
import { CountryTable } from './components/country-table.js';
import { KeyRecords } from './components/key-records.js';
import { PeopleTable } from './components/people-table.js';

const route = getRouteApi('/frame/cases/$spaceId');
const ACTIVITIES = 20;

/** A case at a glance: who takes part, what was agreed, what matters, what happened, whether it arrives. */
export function CasePage() {
  const t = useTexts(CASES_TEXTS);
  const { spaceId } = route.useParams();
  const { data, error, refetch } = useQuery(overviewQuery(spaceId));
  if (data && data.kind !== 'agreement')
    return <Navigate to="/agreements/$roomId" params={{ roomId: spaceId }} replace />;
  if (data) return <Glance overview={data} />;
  return <Page title={t('case')}>{error ? <Failed error={error} retry={() => void refetch()} /> : <Loading />}</Page>;
}

function Glance({ overview }: { readonly overview: Overview }) {
  const t = useTexts(CASES_TEXTS);
  const { spaceId, state, keyRecords } = overview;
  const isNarrow = useNarrow();
  const can = useActions(overview);
  const actions = can.length > 0 && <ScreenActions actions={can} />;
  return (
    <Page
      title={overview.title ?? t('untitled')}
      tabTitle={t('case')}
      badges={
        <Badge variant="light" tt="none">
          {t(state)}
        </Badge>
      }
      actions={!isNarrow && actions}
      foot={isNarrow && actions}
    >
      <Grid>
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack>
            <Facts overview={overview} />
            <Section title={t('members')}>
              <CountryTable members={overview.members} />
            </Section>
            {keyRecords !== null && (
              <Section title={t('keyRecords')}>
                <KeyRecords spaceId={spaceId} records={keyRecords} />
              </Section>
            )}
            <Section title={t('people')}>
              <PeopleTable members={overview.members} />
            </Section>
            <CasePanels spaceId={spaceId} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack>
            <Section title={t('agreement')}>
              <AgreementCard switches={overview.switches} state={state} />
            </Section>
            {keyRecords !== null && (
              <Section title={t('activity')}>
                <ActivityList spaceId={spaceId} limit={ACTIVITIES} empty={t('noActivity')} />
              </Section>
            )}
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

/** All records, and a new one for who writes. */
function useActions({ spaceId, state }: Overview): readonly ScreenAction[] {
  const t = useTexts(CASES_TEXTS);
  const navigate = useNavigate();
  const reads = useHasRole('investigator', 'liaison', 'prosecutor');
  const mayWrite = useHasRole('investigator', 'liaison');
  const writes = !useReadsOnly() && mayWrite;
  const params = { spaceId };
  const all = { to: '/cases/$spaceId/records', params } as const;
  const anew = { to: '/cases/$spaceId/records/new', params } as const;
  return [
    ...(reads ? [{ label: t('allRecords'), icon: IconId, run: () => void navigate(all), to: all }] : []),
    ...(writes && state === 'active'
      ? [{ label: t('newRecord'), icon: IconPlus, run: () => void navigate(anew), to: anew, isMain: true }]
      : []),
  ];
}

/** Purpose, period and numbers, each leading to its list. */
function Facts({ overview: { spaceId, purpose, starts, ends, counts } }: { readonly overview: Overview }) {
  const t = useTexts(CASES_TEXTS);
  const day = useDayFormat();
  const params = { spaceId };
  return (
    <Stack gap={4}>
      {purpose !== null && purpose !== '' && <Text dir="auto">{purpose}</Text>}
      {starts !== null && ends !== null && (
        <Text size="sm" c="dimmed">
          {t('period', { starts: day(starts), ends: day(ends) })}
        </Text>
      )}
      {counts && (
        <Group gap="md" aria-label={t('numbers')} role="group">
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={params} />}>
            {t('records', { count: counts.records })}
          </Anchor>
          <Text size="sm">{t('sealed', { count: counts.sealed })}</Text>
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/cases/$spaceId/requests" params={params} />}>
            {t('questions', { count: counts.openQuestions })}
          </Anchor>
          <Anchor size="sm" renderRoot={(props) => <Link {...props} to="/approvals" search={params} />}>
            {t('waiting', { count: counts.waitingForApproval })}
          </Anchor>
        </Group>
      )}
    </Stack>
  );
}
