import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { highestHandling, isHandling } from '../../case/record/record-codes.js';
import { FirstStep } from '../../case/space/first-step.js';
import { spaceQuery } from '../../case/space/space.js';
import { useCasePrint } from '../../case/space/use-case-print.js';
import { usePageLabel } from '../../components/page-label.js';
import { ListScreen } from '../../components/row-list/list-screen.js';
import { ListSkeleton } from '../../components/row-list/list-skeleton.js';
import { RowList } from '../../components/row-list/row-list.js';
import classes from '../../components/row-list/row-list.module.css';
import { useWidth } from '../../components/row-list/use-width.js';
import { Empty, Failed } from '../../components/states.js';
import { useNarrow } from '../../components/use-narrow.js';
import { useTexts } from '../../lib/texts.js';
import type { RecordRow } from './api/records.js';
import { ChosenActs } from './components/chosen-acts.js';
import { PrintedList } from './components/printed-list.js';
import { RecordPeekPane } from './components/record-peek-pane.js';
import { type ListSize, RecordsBar } from './components/records-bar.js';
import { SealedDrawer } from './components/sealed-drawer.js';
import { columnsIn, useColumnChoice } from './list-columns.js';
import { isFiltered, parseRecordsSearch, type RecordsSearch } from './records-search.js';
import { RECORDS_TEXTS } from './records.texts.js';
import { useChosen } from './use-chosen.js';
import { type FilterChange, NO_FILTERS } from './use-filter-choices.js';
import { useListSearch, usePlaceInList } from './use-list-address.js';
import { usePassing } from './use-passing.js';
import { usePrintList } from './use-print-list.js';
import { useRecordColumns } from './use-record-columns.js';
import { useRecordList } from './use-record-list.js';

const route = getRouteApi('/frame/cases/$spaceId/records');

/** From here on there is a place for all columns, and for each filter in the bar. */
const WIDE = 860;

/** Records of a case: found, filtered and ordered, and one of them beside the list; the address says how. */
export function RecordsPage() {
  const t = useTexts(RECORDS_TEXTS);
  const { spaceId } = route.useParams();
  const search = route.useSearch();
  const asked = useListSearch(search);
  const { before, note } = usePlaceInList(asked);
  const list = useRecordList({ spaceId, search: asked, isReturn: before !== undefined });
  const pane = useRef<HTMLDivElement>(null);
  const size = useSize(useWidth(pane));
  const columns = useColumnChoice();
  const look = size === 'narrow' ? 'cards' : 'rows';
  const ids = useMemo(() => columnsIn(columns.chosen, size === 'wide'), [columns.chosen, size]);
  const shown = useRecordColumns({ spaceId, ids, look });
  // Each country has a column: rows that were there before would move.
  const { isPending, failureCount } = useQuery(spaceQuery(spaceId));
  const isToCome = list.isPending || (isPending && failureCount === 0);
  const printing = usePrintList(spaceId, asked);
  const picked = useChosen(JSON.stringify({ ...asked, sort: undefined }), list.total.count);
  const moves = useListMoves(spaceId);
  const { change, open } = moves;
  const { lookAt, pass } = usePassing(moves.look);
  const label = highestHandling((printing.page?.items ?? list.rows).map(({ handling }) => handling).filter(isHandling));
  usePageLabel(label);
  useCasePrint(spaceId, t('title'), label);
  const kind = useMemo(
    () => ({ idOf: ({ recordId }: RecordRow) => recordId, nameOf: ({ name }: RecordRow) => name ?? t('nameless') }),
    [t],
  );
  const peeked = size === 'narrow' ? null : (search.peek ?? null);
  const isNone = !isToCome && !list.error && list.rows.length === 0;
  const escape = peeked !== null ? () => lookAt(null) : picked.count > 0 ? picked.chooseNone : null;
  return (
    <ListScreen
      title={t('title')}
      pane={pane}
      isPrinted={printing.page !== null}
      bar={
        isNone && !isFiltered(search) ? (
          <SealedDrawer spaceId={spaceId} />
        ) : (
          <RecordsBar {...{ spaceId, search, list, size, columns, printing }} onChange={change} />
        )
      }
      chosen={picked.count}
      onChooseNone={picked.chooseNone}
      bulk={<ChosenActs spaceId={spaceId} rows={list.rows} picked={picked} hasKey={peeked === null} />}
      onEscape={escape}
      peek={
        peeked !== null && (
          <RecordPeekPane
            spaceId={spaceId}
            recordId={peeked}
            rows={list.rows}
            onPeek={({ recordId }) => lookAt(recordId)}
            onOpen={() => open(peeked)}
            onClose={() => lookAt(null)}
          />
        )
      }
    >
      {isToCome && <ListSkeleton />}
      {list.error && list.rows.length === 0 && (
        <div className={classes['note']}>
          <Failed error={list.error} retry={list.retry} />
        </div>
      )}
      {!isToCome && list.rows.length > 0 && (
        <RowList
          label={t('table')}
          rows={list.rows}
          kind={kind}
          columns={shown}
          total={list.total.exact ? list.total.count : null}
          look={look}
          sort={search.sort ?? '-changed'}
          onSort={(sort) => change({ sort: parseRecordsSearch({ sort }).sort })}
          isOld={list.isOld || list.error !== null}
          beginning={list.beginning}
          more={list.more}
          place={before}
          onPlace={note}
          chosen={picked.chosen}
          bulk={picked.count}
          onChoose={picked.choose}
          onChooseAll={picked.chooseAll}
          onChooseNone={picked.chooseNone}
          peeked={peeked}
          onPeek={({ recordId }) => (size === 'narrow' ? open(recordId) : lookAt(recordId))}
          onReach={({ recordId }, isPassing) => peeked !== null && pass(recordId, isPassing)}
          onOpen={({ recordId }, isApart) => open(recordId, isApart)}
        />
      )}
      {printing.page !== null && <PrintedList spaceId={spaceId} page={printing.page} />}
      {isNone && <Nothing spaceId={spaceId} search={search} onClear={() => change(NO_FILTERS)} />}
    </ListScreen>
  );
}

function useSize(width: number): ListSize {
  const isNarrow = useNarrow();
  return isNarrow ? 'narrow' : width < WIDE ? 'middle' : 'wide';
}

/** Where the list leads: to another part of itself, to a record beside it, and to a record. */
function useListMoves(spaceId: string) {
  const navigate = route.useNavigate();
  const router = useRouter();
  const go = (parts: FilterChange, replace: boolean): void =>
    void navigate({ search: (now) => parseRecordsSearch({ ...now, ...parts }), replace, resetScroll: false });
  // Another list has other rows: what was looked at is none of them.
  const change = (parts: FilterChange, replace = false): void => go({ ...parts, peek: undefined }, replace);
  return {
    change,
    look: (recordId: string | null) => go({ peek: recordId ?? undefined }, true),
    open: (recordId: string, isApart = false): void => {
      const to = { to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } } as const;
      if (isApart) window.open(router.buildLocation(to).href, '_blank', 'noopener');
      else void router.navigate(to);
    },
  };
}

interface NothingProps {
  readonly spaceId: string;
  readonly search: RecordsSearch;
  readonly onClear: () => void;
}

function Nothing({ spaceId, search, onClear }: NothingProps) {
  const t = useTexts(RECORDS_TEXTS);
  if (!isFiltered(search)) {
    return (
      <Empty title={t('emptyTitle')} action={<FirstStep spaceId={spaceId} />}>
        {t('empty')}
      </Empty>
    );
  }
  const clear = (
    <Button variant="default" onClick={onClear}>
      {t('clear')}
    </Button>
  );
  return (
    <Empty title={t('nothingTitle')} action={clear}>
      {t('nothing')}
    </Empty>
  );
}
