import { Button } from '@mantine/core';
import { IconArrowsSplit2, IconClock, IconMessageQuestion, IconPlus, IconScale, IconSend } from '@tabler/icons-react';
import { useInfiniteQuery, useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { standingQuery } from '../../../case/approval/standing.js';
import { useFeatures } from '../../../case/feature/features.js';
import type { CaseNumberProps, Target } from '../../../case/feature/web-feature.js';
import { glanceQuery, type Overview } from '../../../case/space/overview.js';
import { spacesQuery } from '../../../case/space/spaces.js';
import { todayUtc, useDayFormat } from '../../../components/day.js';
import { useNow } from '../../../components/now.js';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import { sessionQuery, useHasRole } from '../../../lib/session.js';
import { runShortcut } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import { inboxQuery } from '../api/inbox.js';
import { INBOX_TEXTS } from '../inbox.texts.js';
import { dayOfCase, nextDates } from '../next-dates.js';
import classes from '../work.module.css';
import { CheckList } from './check-list.js';
import { WhomToCall } from './whom-to-call.js';

/** Cases that are shown: who works in more finds them under Cases. */
const MOST_CASES = 3;

/** The cases beside what waits: their numbers, whom to call, and what comes next. */
export function CaseSide() {
  const t = useTexts(INBOX_TEXTS);
  const { data: spaces = [] } = useQuery(spacesQuery);
  const found = useQueries({ queries: spaces.slice(0, MOST_CASES).map(({ spaceId }) => glanceQuery(spaceId)) });
  const glances = found.flatMap(({ data }) => data ?? []);
  return (
    <aside className={classes['side']} aria-label={t('cases')}>
      <div className={classes['scroll']}>
        {glances.map((glance) => (
          <CaseGlance key={glance.spaceId} glance={glance} />
        ))}
        <Next glances={glances} />
      </div>
      <NewRecord />
    </aside>
  );
}

function CaseGlance({ glance }: { readonly glance: Overview }) {
  const t = useTexts(INBOX_TEXTS);
  const { spaceId, title, starts, ends, counts } = glance;
  const own = useSuspenseQuery(sessionQuery).data.member.member;
  const late = useLate(spaceId);
  const params = { spaceId };
  const ofCase: Target = { to: '/cases/$spaceId', params };
  const requests: Target = { to: '/cases/$spaceId/requests', params };
  const records = (search: NonNullable<Target['search']>): Target => ({
    to: '/cases/$spaceId/records',
    params,
    search,
  });
  return (
    <section aria-label={title ?? t('untitled')}>
      <div className={classes['bar']}>
        <h2>
          <Link {...ofCase} className={classes['line']}>
            {title ?? t('untitled')}
          </Link>
        </h2>
        <DayOfCase starts={starts} ends={ends} />
      </div>
      {counts !== null && (
        <>
          <h3>{t('rightNow')}</h3>
          <Fact
            icon={IconArrowsSplit2}
            text={t('twoValues')}
            count={`${counts.twoValues}`}
            to={records({ conflicted: true })}
          />
          <RightNow spaceId={spaceId} />
          <Fact icon={IconMessageQuestion} text={t('openQuestions')} count={`${counts.openQuestions}`} to={requests} />
          {late > 0 && <Fact icon={IconClock} text={t('ofTheseLate')} count={`${late}`} to={requests} isLate />}
          <Fact
            icon={IconScale}
            text={t('waitingForApproval')}
            count={`${counts.waitingForApproval}`}
            to={{ to: '/approvals', search: { spaceId } }}
          />
          <Fact
            icon={IconSend}
            text={t('sharedToday')}
            count={`${counts.sharedToday}`}
            to={records({ owner: own, from: todayUtc() })}
          />
        </>
      )}
      <WhomToCall glance={glance} />
    </section>
  );
}

/** How long it has run: of its agreement, while that holds. */
function DayOfCase({ starts, ends }: Pick<Overview, 'starts' | 'ends'>) {
  const t = useTexts(INBOX_TEXTS);
  const day = dayOfCase(starts, ends, todayUtc());
  return day !== null && <span className={classes['count']}>{t('dayOfCase', { day })}</span>;
}

/** What features count of the case. */
function RightNow({ spaceId }: { readonly spaceId: string }) {
  return useFeatures().all.map(
    ({ name, rightNow: Part }) =>
      Part && (
        <Suspense key={name} fallback={null}>
          <Part spaceId={spaceId} Line={Fact} />
        </Suspense>
      ),
  );
}

/** How many requests to this country are late, of those that wait for the person. */
function useLate(spaceId: string): number {
  const now = useNow().getTime();
  const { data } = useInfiniteQuery(inboxQuery('open', 'act'));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return items.filter((item) => item.spaceId === spaceId && item.dueAt !== null && Date.parse(item.dueAt) < now).length;
}

/** A number, and the way to what it counts. */
function Fact({ icon: Icon, text, count, to, isLate = false }: CaseNumberProps) {
  return (
    <Link {...to} className={classes['fact']}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span>{text}</span>
      <b data-late={isLate || undefined}>{count}</b>
    </Link>
  );
}

/** The next days on which something begins or ends. */
function Next({ glances }: { readonly glances: readonly Overview[] }) {
  const t = useTexts(INBOX_TEXTS);
  const day = useDayFormat();
  const { data: standing = [] } = useQuery(standingQuery(null));
  const dates = nextDates(glances, standing, todayUtc());
  if (dates.length === 0) return null;
  return (
    <>
      <h3>{t('next')}</h3>
      {dates.map(({ on, what, title }) => (
        <div key={`${on} ${what} ${title}`} className={classes['fact']}>
          <time dateTime={on}>{day(on)}</time>
          <span>{glances.length > 1 ? t('ofCase', { title: title ?? t('untitled'), what: t(what) }) : t(what)}</span>
        </div>
      ))}
    </>
  );
}

/** For those who write. */
function NewRecord() {
  const t = useTexts(INBOX_TEXTS);
  const writes = useHasRole('investigator', 'liaison');
  const ariaKeys = useAriaKeys('new-record');
  if (!writes) return null;
  return (
    <div className={classes['sideFoot']} data-clear>
      <Button
        aria-keyshortcuts={ariaKeys}
        leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
        rightSection={<Kbd of="new-record" />}
        onClick={() => runShortcut('new-record')}
      >
        {t('newRecord')}
      </Button>
      <CheckList />
    </div>
  );
}
