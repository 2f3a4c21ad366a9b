import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconRefresh } from '@tabler/icons-react';
import { getRouteApi, Link, useElementScrollRestoration } from '@tanstack/react-router';
import { usePageLabel } from '../../components/page-label.js';
import { Page } from '../../components/page.js';
import { highestHandling, isHandling } from '../../case/record/record-codes.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { keepWords, wordsOf } from '../../lib/searched-words.js';
import { useHasRole } from '../../lib/session.js';
import { useTexts } from '../../lib/texts.js';
import { ColumnsMenu } from './components/columns-menu.js';
import { FilterBar } from './components/filter-bar.js';
import { RecordsTable, SCROLL_ID } from './components/records-table.js';
import { SealedDrawer } from './components/sealed-drawer.js';
import { SearchField } from './components/search-field.js';
import { ViewsMenu } from './components/views-menu.js';
import { useColumns } from './list-columns.js';
import { isFiltered, parseRecordsSearch, type RecordsSearch } from './records-search.js';
import { RECORDS_TEXTS } from './records.texts.js';
import { type RecordListState, useRecordList } from './use-record-list.js';

const route = getRouteApi('/frame/cases/$spaceId/records');

/** Records of a case: found, filtered and ordered; the address says how. */
export function RecordsPage() {
  const t = useTexts(RECORDS_TEXTS);
  const { spaceId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const offset = useElementScrollRestoration({ id: SCROLL_ID })?.scrollY ?? 0;
  const list = useRecordList({ spaceId, search, isReturn: offset > 0 });
  const { chosen, toggle } = useColumns();
  usePageLabel(highestHandling(list.rows.map(({ handling }) => handling).filter(isHandling)));
  const change = (parts: Partial<Record<keyof RecordsSearch, unknown>>, replace = false): void => {
    void navigate({ search: (before) => parseRecordsSearch({ ...before, ...parts }), replace });
  };
  return (
    <Page title={t('title')} actions={<NewRecord spaceId={spaceId} />}>
      <Stack gap="xs">
        <Group gap="sm" className="no-print">
          <SearchField
            text={wordsOf(search.s) ?? ''}
            onSearch={(words) => change({ s: words === '' ? undefined : keepWords(words) }, true)}
          />
          <FilterBar spaceId={spaceId} search={search} onChange={change} />
        </Group>
        <Group gap="xs" mih={30} className="no-print">
          <Total list={list} />
          <Group gap="xs" ml="auto">
            <SealedDrawer spaceId={spaceId} />
            <ViewsMenu spaceId={spaceId} search={search} />
            <ColumnsMenu chosen={chosen} onToggle={toggle} />
          </Group>
        </Group>
        {list.isPending && <Loading />}
        {list.error && <Failed error={list.error} retry={list.retry} />}
        {list.rows.length > 0 && (
          <RecordsTable
            spaceId={spaceId}
            list={list}
            columns={chosen}
            sort={search.sort ?? '-changed'}
            onSort={(sort) => change({ sort })}
            offset={offset}
          />
        )}
        {!list.isPending && !list.error && list.rows.length === 0 && <Nothing spaceId={spaceId} search={search} />}
      </Stack>
    </Page>
  );
}

/** How many there are, and how many are new since the list was read: they wait until the reader wants them. */
function Total({ list }: { readonly list: RecordListState }) {
  const t = useTexts(RECORDS_TEXTS);
  const { total, news, showNews } = list;
  return (
    <Group gap="xs">
      <Text size="sm" role="status">
        {list.isPending ? '' : t(total.exact ? 'total' : 'totalMore', { count: total.count })}
        {list.isReadingMore && ` · ${t('readingMore')}`}
      </Text>
      {news.count > 0 && (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconRefresh size={14} aria-hidden />}
          onClick={showNews}
          data-news={news.count}
        >
          {news.name === null ? t('news', { count: news.count }) : t('newsNamed', { name: news.name })}
        </Button>
      )}
    </Group>
  );
}

function NewRecord({ spaceId }: { readonly spaceId: string }) {
  const t = useTexts(RECORDS_TEXTS);
  if (!useHasRole('investigator', 'liaison')) return null;
  return (
    <Button
      size="sm"
      leftSection={<IconPlus size={16} aria-hidden />}
      renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/new" params={{ spaceId }} />}
    >
      {t('newRecord')}
    </Button>
  );
}

function Nothing({ spaceId, search }: { readonly spaceId: string; readonly search: RecordsSearch }) {
  const t = useTexts(RECORDS_TEXTS);
  if (isFiltered(search)) return <Empty title={t('nothingTitle')}>{t('nothing')}</Empty>;
  return (
    <Empty title={t('emptyTitle')} action={<NewRecord spaceId={spaceId} />}>
      {t('empty')}
    </Empty>
  );
}
