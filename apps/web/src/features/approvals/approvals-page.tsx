import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Page, usePageTitle } from '../../components/page.js';
import { Segments } from '../../components/segments.js';
import { standingQuery } from '../../case/approval/standing.js';
import { spacesQuery } from '../../case/space/spaces.js';
import { useTexts } from '../../lib/texts.js';
import { requestsQuery } from './api/requests.js';
import type { ApprovalPart } from './approval-search.js';
import { APPROVALS_TEXTS } from './approvals.texts.js';
import { DecideScreen } from './components/decide-screen.js';
import { HowMany } from './components/how-many.js';
import { SettledRequests } from './components/settled-requests.js';
import { StandingList } from './components/standing-list.js';
import classes from './decide.module.css';
import { DECIDE_TEXTS } from './decide.texts.js';
import { useNoDrawer } from './use-no-drawer.js';

const route = getRouteApi('/frame/approvals');

const PARTS: readonly ApprovalPart[] = ['waiting', 'settled', 'standing'];

/** What may leave the country: one by one, and once for many. */
export function ApprovalsPage() {
  const t = useTexts(APPROVALS_TEXTS);
  const say = useTexts(DECIDE_TEXTS);
  const { part = 'waiting', spaceId = null, request = null } = route.useSearch();
  const hasAny = useHasAny(part, spaceId);
  const parts = <Parts part={part} spaceId={spaceId} />;
  usePageTitle(t('title'));
  useNoDrawer(part !== 'waiting');
  if (part === 'waiting') {
    return (
      <div className={classes['page']}>
        <div className={classes['bar']}>
          <h1>{say('toDecide')}</h1>
          <HowMany spaceId={spaceId} />
          {parts}
          {(hasAny || spaceId !== null) && <CaseFilter />}
        </div>
        <DecideScreen spaceId={spaceId} chosen={request} />
      </div>
    );
  }
  return (
    <Page title={t('title')} badges={parts} actions={(hasAny || spaceId !== null) && <CaseFilter />}>
      {part === 'settled' ? <SettledRequests spaceId={spaceId} /> : <StandingList spaceId={spaceId} />}
    </Page>
  );
}

/** What waits, what was decided, and what is allowed once for many. */
function Parts({ part, spaceId }: { readonly part: ApprovalPart; readonly spaceId: string | null }) {
  const t = useTexts(APPROVALS_TEXTS);
  return (
    <Segments label={t('parts')}>
      {PARTS.map((one) => (
        <Link
          key={one}
          to="/approvals"
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={one === part ? 'page' : undefined}
          search={{ ...(one === 'waiting' ? {} : { part: one }), ...(spaceId === null ? {} : { spaceId }) }}
        >
          {t(one)}
        </Link>
      ))}
    </Segments>
  );
}

/** Whether the part that is shown holds anything: an empty one has nothing to filter. */
function useHasAny(part: ApprovalPart, spaceId: string | null): boolean {
  const isStanding = part === 'standing';
  const first = useInfiniteQuery({
    ...requestsQuery(part === 'settled' ? 'settled' : 'queue', spaceId),
    enabled: !isStanding,
  });
  const own = useInfiniteQuery({ ...requestsQuery('own', spaceId), enabled: part === 'waiting' });
  const { data: standing = [] } = useQuery({ ...standingQuery(spaceId), enabled: isStanding });
  const pages = [...(first.data?.pages ?? []), ...(part === 'waiting' ? (own.data?.pages ?? []) : [])];
  return isStanding ? standing.length > 0 : pages.some(({ items }) => items.length > 0);
}

/** Shows one case alone; nothing to choose from where there is one. */
function CaseFilter() {
  const t = useTexts(APPROVALS_TEXTS);
  const navigate = useNavigate();
  const { part, spaceId } = route.useSearch();
  const { data = [] } = useQuery(spacesQuery);
  const cases = data.filter(({ kind }) => kind === 'agreement');
  if (cases.length < 2) return null;
  return (
    <NativeSelect
      aria-label={t('case')}
      value={spaceId ?? ''}
      data={[
        { value: '', label: t('allCases') },
        ...cases.map((space) => ({ value: space.spaceId, label: space.title ?? t('untitled') })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          to: '/approvals',
          search: { ...(part === undefined ? {} : { part }), ...(value === '' ? {} : { spaceId: value }) },
        })
      }
    />
  );
}
