import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Page } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useClockFormat } from '../../components/time.js';
import { useTexts } from '../../lib/texts.js';
import { queueQuery } from '../api/queue.js';
import { sessionQuery } from '../api/session.js';
import { firstAct } from './first-act.js';
import { QueueCounts } from './queue-counts.js';
import { parseQueueSearch } from './queue-search.js';
import { QueueTable } from './queue-table.js';
import { QUEUE_TEXTS } from './queue.texts.js';

const route = getRouteApi('/frame/');
const LANES = ['all', 'normal', 'flood'] as const;

/** What waits to be weighed, most pressing first. */
export function QueuePage() {
  const t = useTexts(QUEUE_TEXTS);
  const clock = useClockFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isFetching, dataUpdatedAt, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useInfiniteQuery(queueQuery(search));
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const again = (
    <Button
      variant="default"
      leftSection={<IconRefresh size={16} stroke={1.6} aria-hidden />}
      loading={isFetching && !isFetchingNextPage}
      onClick={() => void refetch()}
    >
      {t('again')}
    </Button>
  );
  return (
    <Page
      title={t('title')}
      actions={
        <>
          {data && (
            <Text size="sm" c="dimmed">
              {t('readAt', { at: clock(new Date(dataUpdatedAt)) })}
            </Text>
          )}
          {again}
          <Begin lines={items} />
        </>
      }
    >
      <Stack gap="md">
        {error && <Failed error={error} retry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data && (
          <>
            <Group justify="space-between" gap="sm">
              <QueueCounts counts={data.pages[0]?.counts ?? []} />
              <SegmentedControl
                className="no-print"
                size="xs"
                aria-label={t('lane')}
                value={search.lane ?? 'all'}
                data={LANES.map((value) => ({ value, label: t(value) }))}
                onChange={(lane) => void navigate({ search: parseQueueSearch({ lane }), replace: true })}
              />
            </Group>
            {items.length === 0 ? (
              <Empty title={t('empty')} action={null}>
                {t('emptyText')}
              </Empty>
            ) : (
              <QueueTable label={t('title')} lines={items} />
            )}
            {hasNextPage && (
              <Button
                variant="default"
                w="fit-content"
                loading={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {t('more')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Page>
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
