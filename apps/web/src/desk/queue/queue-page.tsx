import { Button, SegmentedControl, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { Page } from '../../components/page.js';
import { Failed, Loading } from '../../components/states.js';
import { useClockFormat } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { queueQuery } from '../api/queue.js';
import { sessionQuery } from '../api/session.js';
import { firstAct } from './first-act.js';
import { NothingWaits } from './nothing-waits.js';
import { QueueCounts } from './queue-counts.js';
import { QueueLead } from './queue-lead.js';
import { parseQueueSearch } from './queue-search.js';
import { QueueTable } from './queue-table.js';
import { QUEUE_TEXTS } from './queue.texts.js';

const route = getRouteApi('/frame/');
const LANES = ['all', 'normal', 'flood'] as const;

/** What waits to be weighed, most pressing first. */
export function QueuePage() {
  const t = useTexts(QUEUE_TEXTS);
  const intl = useIntl();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useQueue();
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const counts = data?.pages[0]?.counts ?? [];
  const count = counts.reduce((sum, { waiting }) => sum + waiting, 0);
  return (
    <Page
      title={t('title')}
      count={data && intl.formatNumber(count)}
      badges={counts.some(({ lane }) => lane === 'flood') && <Lanes />}
      actions={
        <>
          <Again />
          <Begin lines={items} />
        </>
      }
      isList
    >
      {data && <QueueLead lines={items} />}
      {counts.length > 0 && <QueueCounts counts={counts} />}
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && items.length === 0 && <NothingWaits />}
      {items.length > 0 && (
        <QueueTable label={t('title')} lines={items}>
          {hasNextPage && (
            <Button m="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </QueueTable>
      )}
    </Page>
  );
}

function useQueue() {
  return useInfiniteQuery(queueQuery(route.useSearch()));
}

/** Which part of the queue is shown, where there is more than one. */
function Lanes() {
  const t = useTexts(QUEUE_TEXTS);
  const { lane = 'all' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SegmentedControl
      className="no-print"
      size="xs"
      aria-label={t('lane')}
      value={lane}
      data={LANES.map((value) => ({ value, label: t(value) }))}
      onChange={(chosen) => void navigate({ search: parseQueueSearch({ lane: chosen }), replace: true })}
    />
  );
}

/** Of when it is, and the way to read it again. */
function Again() {
  const t = useTexts(QUEUE_TEXTS);
  const clock = useClockFormat();
  const { data, refetch, isFetching, isFetchingNextPage, dataUpdatedAt } = useQueue();
  return (
    <>
      {data && (
        <Text size="xs" c="dimmed">
          {t('readAt', { at: clock(new Date(dataUpdatedAt)) })}
        </Text>
      )}
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
        loading={isFetching && !isFetchingNextPage}
        onClick={() => void refetch()}
      >
        {t('again')}
      </Button>
    </>
  );
}

/** What somebody of these roles does first here. */
function Begin({ lines }: { readonly lines: Parameters<typeof firstAct>[0] }) {
  const t = useTexts(QUEUE_TEXTS);
  const { roles } = useSuspenseQuery(sessionQuery).data.person;
  const first = firstAct(lines, roles, new Date());
  if (first === null) return null;
  const params = { signalId: first.signalId };
  return (
    <Button data-act={first.act} renderRoot={(props) => <Link {...props} to="/signals/$signalId" params={params} />}>
      {t(first.act)}
    </Button>
  );
}
