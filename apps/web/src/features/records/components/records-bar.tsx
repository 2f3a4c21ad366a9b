import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconPrinter, IconRefresh, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Kbd, useAriaKeys } from '../../../components/kbd.js';
import list from '../../../components/row-list/row-list.module.css';
import { useSinceFormat } from '../../../components/time.js';
import { keepWords, wordsOf } from '../../../lib/searched-words.js';
import { useHasRole } from '../../../lib/session.js';
import { useShortcuts } from '../../../lib/shortcuts.js';
import { useTexts } from '../../../lib/texts.js';
import type { ColumnChoice } from '../list-columns.js';
import { LIST_TEXTS } from '../list.texts.js';
import { PRINT_TEXTS } from '../print.texts.js';
import { isFiltered, type RecordsSearch } from '../records-search.js';
import { RECORDS_TEXTS } from '../records.texts.js';
import { type FilterChange, NO_FILTERS, useFilterWords } from '../use-filter-choices.js';
import type { PrintList } from '../use-print-list.js';
import type { RecordListState } from '../use-record-list.js';
import { FilterButton } from './filter-button.js';
import { FilterChips } from './filter-chips.js';
import { ListChip } from './list-chip.js';
import { ListMenu } from './list-menu.js';
import classes from './records-bar.module.css';
import { SealedDrawer } from './sealed-drawer.js';
import { SearchField } from './search-field.js';
import { ViewsMenu } from './views-menu.js';

export type ListSize = 'wide' | 'middle' | 'narrow';

interface RecordsBarProps {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  readonly list: RecordListState;
  readonly size: ListSize;
  readonly columns: ColumnChoice;
  readonly printing: PrintList;
  readonly onChange: (change: FilterChange, replace?: boolean) => void;
}

/** Above the list: how many there are, what narrows it, what is new, and what can be done with it. */
export function RecordsBar({ spaceId, search, list: of, size, columns, printing, onChange }: RecordsBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const words = wordsOf(search.s) ?? '';
  const onSearch = (text: string): void => onChange({ s: text === '' ? undefined : keepWords(text) }, true);
  useShortcuts([['search', () => (field.current ? field.current.focus() : setOpen(true))]]);
  const isWide = size === 'wide';
  const filters = { spaceId, search, words, onSearch, onChange, size, isOpen };
  const button = <FilterButton {...filters} onTurn={setOpen} more={<SealedDrawer spaceId={spaceId} />} />;
  return (
    <>
      <Count list={of} />
      {isWide && <SearchField ref={field} text={words} onSearch={onSearch} className={classes['search']} isOfBar />}
      {size === 'middle' && <Narrowed spaceId={spaceId} search={search} onChange={onChange} />}
      {isWide && <FilterChips spaceId={spaceId} search={search} onChange={onChange} />}
      {size !== 'narrow' && button}
      <span className={list['end']}>
        <News list={of} isShort={size === 'narrow'} />
        {size === 'narrow' && button}
        {size !== 'narrow' && <SealedDrawer spaceId={spaceId} />}
        {size !== 'narrow' && (
          <>
            <ListMenu sort={search.sort ?? '-changed'} onSort={(sort) => onChange({ sort })} columns={columns} />
            <ViewsMenu spaceId={spaceId} search={search} />
          </>
        )}
        {isWide && <PrintButton printing={printing} />}
        <NewRecord spaceId={spaceId} size={size} />
      </span>
    </>
  );
}

/** How many rows there are; in words for those who listen. */
function Count({ list: { total, isPending } }: { readonly list: RecordListState }) {
  const t = useTexts(RECORDS_TEXTS);
  const digits = useTexts(LIST_TEXTS);
  if (isPending) return null;
  const { count, exact, similar = 0 } = total;
  const words = t(exact ? 'total' : 'totalMore', { count });
  return (
    <span className={list['count']} role="status" title={words}>
      <span aria-hidden>{digits(exact ? 'number' : 'numberMore', { count })}</span>
      <span className="for-listeners">{words}</span>
      {similar > 0 && ` · ${digits('alsoSimilar', { count: similar })}`}
    </span>
  );
}

/** What narrows the list, where there is no place for each filter; a press takes all of them off. */
function Narrowed({ spaceId, search, onChange }: Pick<RecordsBarProps, 'spaceId' | 'search' | 'onChange'>) {
  const t = useTexts(RECORDS_TEXTS);
  const words = useFilterWords(spaceId)(search);
  if (!isFiltered(search)) return null;
  const text = [wordsOf(search.s), ...words].filter((part) => part !== undefined).join(' · ');
  return (
    <ListChip
      tone="on"
      className={classes['narrowed'] ?? ''}
      title={`${t('clear')}: ${text}`}
      onClick={() => onChange(NO_FILTERS)}
    >
      <span>{text}</span>
      <IconX size={12} stroke={1.6} aria-label={t('clear')} />
    </ListChip>
  );
}

/** What is new or changed waits until the reader wants it; what could not be read says since when. */
function News({ list: of, isShort }: { readonly list: RecordListState; readonly isShort: boolean }) {
  const t = useTexts(LIST_TEXTS);
  const format = useSinceFormat();
  const { news, error, readAt, rows, retry } = of;
  if (error !== null && rows.length > 0) {
    const words = t('notRead', { since: format(readAt) });
    return (
      <ListChip aria-label={words} title={words} onClick={retry}>
        {isShort ? <IconRefresh size={16} stroke={1.6} aria-hidden /> : words}
      </ListChip>
    );
  }
  if (news.count === 0) return null;
  const words = t('news', { count: news.count });
  return (
    <ListChip tone="news" data-news={news.count} aria-label={words} title={news.name ?? words} onClick={of.showNews}>
      {isShort ? t('newsShort', { count: news.count }) : words}
    </ListChip>
  );
}

function PrintButton({ printing: { print, isReading } }: { readonly printing: PrintList }) {
  const t = useTexts(PRINT_TEXTS);
  return (
    <ActionIcon variant="subtle" aria-label={t('print')} title={t('print')} loading={isReading} onClick={print}>
      <IconPrinter size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

interface NewRecordProps {
  readonly spaceId: string;
  readonly size?: ListSize;
}

/** The way to a new record, for those who may make one. */
export function NewRecord({ spaceId, size = 'wide' }: NewRecordProps) {
  const t = useTexts(RECORDS_TEXTS);
  const keys = useAriaKeys('new-record');
  const words = useTexts(LIST_TEXTS);
  if (!useHasRole('investigator', 'liaison')) return null;
  const icon = <IconPlus size={16} stroke={1.6} aria-hidden />;
  if (size === 'narrow') {
    return (
      <ActionIcon
        variant="filled"
        color="joinder"
        aria-label={t('newRecord')}
        renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/new" params={{ spaceId }} />}
      >
        {icon}
      </ActionIcon>
    );
  }
  return (
    <Button
      variant={size === 'wide' ? 'filled' : 'default'}
      leftSection={icon}
      rightSection={<Kbd of="new-record" />}
      title={t('newRecord')}
      aria-keyshortcuts={keys}
      renderRoot={(props) => <Link {...props} to="/cases/$spaceId/records/new" params={{ spaceId }} />}
    >
      {size === 'wide' ? t('newRecord') : words('newShort')}
    </Button>
  );
}
