import { Badge } from '@mantine/core';
import { IconId, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router';
import { useMemberList } from '../../case/member/member-list.js';
import { ActivityList } from '../../case/space/activity-list.js';
import { useReadsOnly } from '../../case/space/reads-only.js';
import { useDayFormat } from '../../components/day.js';
import { LineGroup } from '../../components/line-row.js';
import { Page } from '../../components/page.js';
import { type ScreenAction, ScreenActions } from '../../components/screen-actions.js';
import { Failed, Loading } from '../../components/states.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { type Overview, overviewQuery } from '../../case/space/overview.js';
import classes from './case.module.css';
import { CASES_TEXTS } from './cases.texts.js';
import { AgreementCard } from './components/agreement-card.js';
import { CasePanels } from './components/case-panels.js';
import { CountryList } from './components/country-list.js';
import { KeyRecords } from './components/key-records.js';
import { PeopleList } from './components/people-list.js';

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
      flush
    >
      <div className={classes['panes']}>
        <div className={classes['pane']}>
          <Facts overview={overview} />
          {keyRecords !== null && (
            <LineGroup title={t('keyRecords')} count={keyRecords.length}>
              <KeyRecords spaceId={spaceId} records={keyRecords} />
            </LineGroup>
          )}
          <LineGroup title={t('members')} count={overview.members.length}>
            <CountryList members={overview.members} />
          </LineGroup>
          <LineGroup title={t('people')}>
            <PeopleList members={overview.members} />
          </LineGroup>
          <div className={classes['panels']}>
            <CasePanels spaceId={spaceId} />
          </div>
        </div>
        <div className={classes['side']}>
          <section aria-label={t('agreement')} className={classes['agreed']}>
            <h2>{t('agreement')}</h2>
            <AgreementCard switches={overview.switches} state={state} />
          </section>
          {keyRecords !== null && (
            <section aria-label={t('activity')}>
              <h2>{t('activity')}</h2>
              <ActivityList spaceId={spaceId} label={t('activity')} limit={ACTIVITIES} empty={t('noActivity')} />
            </section>
          )}
        </div>
      </div>
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
function Facts({
  overview: { spaceId, purpose, starts, ends, counts, members: all },
}: {
  readonly overview: Overview;
}) {
  const t = useTexts(CASES_TEXTS);
  const day = useDayFormat();
  const list = useMemberList();
  const members = all.filter(({ takesPart }) => takesPart).map(({ member }) => member);
  const params = { spaceId };
  return (
    <div className={classes['facts']}>
      {purpose !== null && purpose !== '' && <p dir="auto">{purpose}</p>}
      {starts !== null && ends !== null && (
        <p className={classes['period']}>
          {[t('period', { starts: day(starts), ends: day(ends) }), t('by', { members: list(members) })].join(' · ')}
        </p>
      )}
      {counts && (
        <div className={classes['numbers']} aria-label={t('numbers')} role="group">
          <Link to="/cases/$spaceId/records" params={params}>
            {t('records', { count: counts.records })}
          </Link>
          <Link to="/cases/$spaceId/requests" params={params}>
            {t('questions', { count: counts.openQuestions })}
          </Link>
          <Link to="/approvals" search={params}>
            {t('waiting', { count: counts.waitingForApproval })}
          </Link>
          <span>{t('sealed', { count: counts.sealed })}</span>
        </div>
      )}
    </div>
  );
}
