import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import type { DutyItem } from '../../case/feature/web-feature.js';
import { useNow } from '../../components/now.js';
import { usePageLabel } from '../../components/page-label.js';
import { usePageTitle } from '../../components/page.js';
import { Segments } from '../../components/segments.js';
import { Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { inboxCountQuery } from './api/inbox-count.js';
import { CaseSide } from './components/case-side.js';
import { KeyHints } from './components/key-hints.js';
import { WorkEmpty } from './components/work-empty.js';
import { WorkGroups } from './components/work-groups.js';
import { INBOX_TEXTS } from './inbox.texts.js';
import { useWaiting } from './api/waiting.js';
import { type Peeking, usePeeking } from './use-peeking.js';
import { useWork } from './use-work.js';
import { useWorkLabel } from './use-work-label.js';
import { WORK_TABS, type WorkTab } from './work-lines.js';
import classes from './work.module.css';

const route = getRouteApi('/frame/inbox');

/** What waits for the person and the desk, what came, whom they wait for, and what changed; the case beside it. */
export function InboxPage() {
  const t = useTexts(INBOX_TEXTS);
  const { tab = 'mine' } = route.useSearch();
  const work = useWork(tab);
  usePageTitle(t('title'));
  usePageLabel(useWorkLabel(tab, work.groups));
  const peeking = usePeeking();
  return (
    <div className={classes['screen']}>
      <div className={classes['pane']}>
        <div className={classes['bar']}>
          <h1>{t('title')}</h1>
          <Count lines={Object.values(work.groups).flat()} />
          <Tabs tab={tab} />
        </div>
        <Suspense fallback={<LinesToCome />}>
          <Lines tab={tab} work={work} peeking={peeking} />
        </Suspense>
      </div>
      {peeking.pane ?? <CaseSide />}
    </div>
  );
}

function Count({ lines }: { readonly lines: readonly DutyItem[] }) {
  const t = useTexts(INBOX_TEXTS);
  const { data } = useQuery(inboxCountQuery);
  const today = useNow().toDateString();
  const due = lines.filter(({ dueAt }) => dueAt !== null && new Date(dueAt).toDateString() === today).length;
  // The empty list says so itself.
  if (!data || data.total === 0) return null;
  if (due > 0) return <span className={classes['count']}>{t('dueToday', { total: data.total, due })}</span>;
  return <span className={classes['count']}>{t('mustAct', { total: data.total, mustAct: data.mustAct })}</span>;
}

/** What waits for the person, for colleagues who are away, and what was put off. */
function Tabs({ tab }: { readonly tab: WorkTab }) {
  const t = useTexts(INBOX_TEXTS);
  return (
    <span className={classes['end']}>
      <Segments label={t('tabs')}>
        {WORK_TABS.map((one) => (
          <Link
            key={one}
            to="/inbox"
            search={one === 'mine' ? {} : { tab: one }}
            activeOptions={{ exact: true }}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(one)}
          </Link>
        ))}
      </Segments>
    </span>
  );
}

/** As high as the lines that come, so that what is below stays. */
function LinesToCome() {
  return (
    <div className={classes['scroll']}>
      <Loading />
    </div>
  );
}

interface LinesProps {
  readonly tab: WorkTab;
  readonly work: ReturnType<typeof useWork>;
  readonly peeking: Peeking;
}

function Lines({ tab, work, peeking }: LinesProps) {
  const t = useTexts(INBOX_TEXTS);
  const { queries, groups } = work;
  const waiting = useWaiting();
  const failed = queries.find(({ error, data }) => error !== null && data === undefined);
  if (failed?.error) return <Failed error={failed.error} retry={() => void failed.refetch()} />;
  if (waiting.isToCome || queries.some(({ data }) => data === undefined)) return <LinesToCome />;
  const more = queries.find(({ hasNextPage }) => hasNextPage);
  const others = tab === 'mine' ? waiting.items : [];
  const isEmpty = Object.values(groups).every((items) => items.length === 0);
  return (
    <>
      <div className={classes['scroll']}>
        <WorkGroups
          key={tab}
          work={work}
          others={others}
          peeking={peeking}
          empty={<WorkEmpty tab={tab} came={waiting.cameThisWeek} />}
          isEmpty={isEmpty}
        />
        {more && (
          <Button m="md" variant="default" loading={more.isFetchingNextPage} onClick={() => void more.fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
      {(!isEmpty || others.length > 0) && <KeyHints />}
    </>
  );
}
