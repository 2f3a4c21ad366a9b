import { Anchor, Badge, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { ActivityList } from '../../case/space/activity-list.js';
import { useDayFormat } from '../../components/day.js';
import { Page } from '../../components/page.js';
import { Section } from '../../components/section.js';
import { Failed, Loading } from '../../components/states.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { type Overview, overviewQuery } from './api/overview.js';
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
  return (
    <Page
      title={overview.title ?? t('untitled')}
      tabTitle={t('case')}
      badges={
        <Badge variant="light" tt="none">
          {t(state)}
        </Badge>
      }
      actions={<Actions overview={overview} />}
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

function Actions({ overview: { spaceId, state } }: { readonly overview: Overview }) {
  const t = useTexts(CASES_TEXTS);
  const reads = useHasRole('investigator', 'liaison', 'prosecutor');
  const writes = useHasRole('investigator', 'liaison');
  return (
    <Group gap="xs">
      {reads && (
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records" params={{ spaceId }} />}
        >
          {t('allRecords')}
        </Button>
      )}
      {writes && state === 'active' && (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/new" params={{ spaceId }} />}
        >
          {t('newRecord')}
        </Button>
      )}
    </Group>
  );
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
