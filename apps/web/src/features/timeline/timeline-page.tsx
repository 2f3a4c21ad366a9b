import { Button } from '@mantine/core';
import {
  IconArrowLeft,
  IconArrowRight,
  IconArrowsHorizontal,
  IconPrinter,
  IconTable,
  IconTimeline,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useEdtfWords } from '../../case/record/edtf-words.js';
import { highestHandling, isHandling } from '../../case/record/record-codes.js';
import { RECORD_NAME_TEXTS } from '../../case/record/record.texts.js';
import { useRecordNames } from '../../case/record/record-words.js';
import { useCasePrint } from '../../case/space/use-case-print.js';
import { timeOf } from '../../case/views/edtf-time.js';
import { ViewBar } from '../../case/views/view-bar.js';
import { ViewFilters } from '../../case/views/view-filters.js';
import { filtersIn, passes, type ViewSearch } from '../../case/views/view-search.js';
import views from '../../case/views/views.module.css';
import { VIEWS_TEXTS } from '../../case/views/views.texts.js';
import { usePageLabel } from '../../components/page-label.js';
import { usePageTitle } from '../../components/page.js';
import { type ScreenAction, ScreenActions } from '../../components/screen-actions.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import { type Dated, timelineQuery } from './api/timeline.query.js';
import { TimelinePicture } from './components/timeline-picture.js';
import { TimelineTable } from './components/timeline-table.js';
import { type Bar, lanesOf, spanOf } from './lanes.js';
import classes from './timeline.module.css';
import { TIMELINE_TEXTS } from './timeline.texts.js';

const route = getRouteApi('/frame/cases/$spaceId/timeline');

/** When what a case knows was: as lanes, or row by row. */
export function TimelinePage() {
  const t = useTexts(TIMELINE_TEXTS);
  const words = useTexts(VIEWS_TEXTS);
  const { spaceId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(timelineQuery(spaceId));
  const items = useMemo(() => shownIn(data?.items ?? [], search), [data, search]);
  const label = highestHandling(items.flatMap(({ handling }) => (isHandling(handling) ? [handling] : [])));
  const title = words('timeline');
  usePageTitle(title);
  usePageLabel(label);
  useCasePrint(spaceId, title, label);
  const change = (next: ViewSearch): void =>
    void navigate({ to: '/cases/$spaceId/timeline', params: { spaceId }, search: next, replace: true });
  const { table: isTable = false, ...rest } = search;
  const turn: ScreenAction = {
    label: words(isTable ? 'asPicture' : 'asTable'),
    icon: isTable ? IconTimeline : IconTable,
    run: () => change(isTable ? rest : { ...rest, table: true }),
    shortcut: 'twin',
  };
  const print: ScreenAction = { label: words('print'), icon: IconPrinter, run: () => window.print(), small: 'icon' };
  return (
    <div className={classes['page']}>
      <ViewBar
        spaceId={spaceId}
        view="timeline"
        search={search}
        count={data ? t('count', { count: items.length }) : null}
        filters={<ViewFilters spaceId={spaceId} search={search} onChange={change} />}
        actions={<ScreenActions actions={[turn, print]} />}
      />
      {error && <Failed error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.isCut && <p className={views['note']}>{words('cut')}</p>}
      {data && items.length === 0 && <Nothing spaceId={spaceId} isFiltered={filtersIn(search) > 0} />}
      {items.length > 0 &&
        (isTable ? (
          <div className={views['scroll']}>
            <TimelineTable spaceId={spaceId} items={items} />
          </div>
        ) : (
          <Picture spaceId={spaceId} items={items} />
        ))}
    </div>
  );
}

/** What is a date, and passes the filters. */
function shownIn(items: readonly Dated[], search: ViewSearch): readonly Dated[] {
  return items.filter((item) => {
    const time = timeOf(item.begins, item.ends);
    return time !== null && passes(search, { ...item, time });
  });
}

/** So few have their words beside them, which take that share of the width. */
const FEW = 120;
const WORDS = 0.3;

function Picture({ spaceId, items }: { readonly spaceId: string; readonly items: readonly Dated[] }) {
  const t = useTexts(TIMELINE_TEXTS);
  const navigate = useNavigate();
  const isFew = items.length <= FEW;
  const all = useMemo(() => spanOf(lanesOf(items, 0), isFew ? WORDS : undefined) ?? [0, 1], [items, isFew]);
  const [zoomed, setZoomed] = useState<readonly [number, number] | null>(null);
  const [from, to] = zoomed ?? all;
  const wide = all[1] - all[0];
  // A bar of a day is as wide as is seen, and its words have room.
  const lanes = useMemo(() => lanesOf(items, wide * (isFew ? WORDS : 1 / 400)), [items, wide, isFew]);
  const wordsOf = useBarWords();
  const zoom = (by: number): void => {
    const [middle, half] = [(from + to) / 2, ((to - from) / 2) * by];
    setZoomed([middle - Math.max(half, 1), middle + Math.max(half, 1)]);
  };
  const move = (by: number): void => setZoomed([from + (to - from) * by, to + (to - from) * by]);
  return (
    <>
      <TimelinePicture
        lanes={lanes}
        seen={[from, to]}
        wordsOf={wordsOf}
        onOpen={({ item: { recordId } }) =>
          void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } })
        }
      />
      <div className={classes['foot']}>
        <ScreenActions
          actions={[
            {
              label: t('earlier'),
              icon: IconArrowLeft,
              run: () => move(-0.3),
              shortcut: 'picture-left',
              small: 'icon',
            },
            { label: t('later'), icon: IconArrowRight, run: () => move(0.3), shortcut: 'picture-right', small: 'icon' },
            { label: t('in'), icon: IconZoomIn, run: () => zoom(0.6), shortcut: 'picture-in', small: 'icon' },
            { label: t('out'), icon: IconZoomOut, run: () => zoom(1 / 0.6), shortcut: 'picture-out', small: 'icon' },
            {
              label: t('fit'),
              icon: IconArrowsHorizontal,
              run: () => setZoomed(null),
              shortcut: 'picture-fit',
              small: 'icon',
            },
          ]}
        />
        <span>
          <svg width="24" height="12" aria-hidden>
            <rect className={classes['swatch']} x="1" y="1" width="22" height="10" />
          </svg>
          {t('bar')}
        </span>
        <span>{t('written')}</span>
      </div>
    </>
  );
}

/** What a bar is called, and when it was. */
function useBarWords(): (bar: Bar) => string {
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  const names = useRecordNames();
  const dateWords = useEdtfWords();
  return useMemo(
    () =>
      ({ item: { type, kind, name, property, begins, ends } }) => {
        const what = kind === null ? names.property(type, property) : names.code(kind);
        const when = [begins, ends].flatMap((date) => (date === null ? [] : [dateWords(date) ?? date])).join(' – ');
        return [name ?? (kind === null ? nameless : null), what, when].filter(Boolean).join(' · ');
      },
    [names, dateWords, nameless],
  );
}

function Nothing({ spaceId, isFiltered }: { readonly spaceId: string; readonly isFiltered: boolean }) {
  const t = useTexts(TIMELINE_TEXTS);
  return (
    <Empty
      title={t('emptyTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/cases/$spaceId/records/new" params={{ spaceId }} search={{ type: 'event' }} {...props} />
          )}
        >
          {t('newEvent')}
        </Button>
      }
    >
      {t(isFiltered ? 'filtered' : 'empty')}
    </Empty>
  );
}
