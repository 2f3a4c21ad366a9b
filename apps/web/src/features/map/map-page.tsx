import { Button } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsMaximize,
  IconArrowUp,
  IconMap2,
  IconPrinter,
  IconTable,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { highestHandling, isHandling } from '../../case/record/record-codes.js';
import { RECORD_NAME_TEXTS } from '../../case/record/record.texts.js';
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
import { type Placed, type Places, placesQuery, type Trip } from './api/places.query.js';
import { atlasQuery } from './atlas.query.js';
import { type Frame, MapPicture, type Pinned } from './components/map-picture.js';
import { MapTable } from './components/map-table.js';
import classes from './map.module.css';
import { MAP_TEXTS } from './map.texts.js';
import { frameOf, SHEET, worldOf } from './world.js';

const route = getRouteApi('/frame/cases/$spaceId/map');

/** Where what a case knows is: on a map, or row by row. */
export function MapPage() {
  const t = useTexts(MAP_TEXTS);
  const words = useTexts(VIEWS_TEXTS);
  const { spaceId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(placesQuery(spaceId));
  const { items, trips } = useMemo(() => shownIn(data, search), [data, search]);
  const label = highestHandling(items.flatMap(({ handling }) => (isHandling(handling) ? [handling] : [])));
  const title = words('map');
  const nameOf = useNames();
  usePageTitle(title);
  usePageLabel(label);
  useCasePrint(spaceId, title, label);
  const change = (next: ViewSearch): void =>
    void navigate({ to: '/cases/$spaceId/map', params: { spaceId }, search: next, replace: true });
  const { table: isTable = false, ...rest } = search;
  const turn: ScreenAction = {
    label: words(isTable ? 'asPicture' : 'asTable'),
    icon: isTable ? IconMap2 : IconTable,
    run: () => change(isTable ? rest : { ...rest, table: true }),
    shortcut: 'twin',
  };
  const print: ScreenAction = { label: words('print'), icon: IconPrinter, run: () => window.print(), small: 'icon' };
  return (
    <div className={classes['page']}>
      <ViewBar
        spaceId={spaceId}
        view="map"
        search={search}
        count={data ? t('count', { count: items.length, trips: trips.length }) : null}
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
            <MapTable spaceId={spaceId} items={items} trips={trips} nameOf={nameOf} />
          </div>
        ) : (
          <Picture spaceId={spaceId} items={items} trips={trips} nameOf={nameOf} />
        ))}
    </div>
  );
}

/** What passes the filters, with the ways between what does. */
function shownIn(
  data: Places | undefined,
  search: ViewSearch,
): { readonly items: readonly Placed[]; readonly trips: readonly Trip[] } {
  const items = (data?.items ?? []).filter((item) => passes(search, { ...item, time: timeOf(item.begins, item.ends) }));
  const ids = new Set(items.map(({ recordId }) => recordId));
  return { items, trips: (data?.trips ?? []).filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

interface PictureProps {
  readonly spaceId: string;
  readonly items: readonly Placed[];
  readonly trips: readonly Trip[];
  readonly nameOf: (item: Placed) => string;
}

function Picture({ spaceId, items, trips, nameOf }: PictureProps) {
  const t = useTexts(MAP_TEXTS);
  const navigate = useNavigate();
  const { data: atlas, error, refetch } = useQuery(atlasQuery);
  const world = useMemo(() => atlas && worldOf(atlas), [atlas]);
  const pins = useMemo(
    () =>
      items.flatMap((item): Pinned[] => {
        const spot = world?.placeOf(item);
        return spot ? [{ item, spot }] : [];
      }),
    [items, world],
  );
  const all = useMemo(() => frameOf(pins.map(({ spot }) => spot)), [pins]);
  const [moved, setMoved] = useState<Frame | null>(null);
  const open = useMemo(
    () =>
      ({ recordId }: Placed) =>
        void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } }),
    [navigate, spaceId],
  );
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!world) return <Loading />;
  const missing = items.length - pins.length;
  return (
    <>
      <MapPicture
        world={world}
        pins={pins}
        trips={trips}
        frame={moved ?? all}
        onMove={setMoved}
        nameOf={nameOf}
        onOpen={open}
      />
      <div className={classes['foot']}>
        <MapMoves frame={moved ?? all} onMove={setMoved} />
        <Legend />
        {missing > 0 && <span>{t('notPlaced', { count: missing })}</span>}
      </div>
    </>
  );
}

function MapMoves({ frame, onMove }: { readonly frame: Frame; readonly onMove: (frame: Frame | null) => void }) {
  const t = useTexts(MAP_TEXTS);
  const height = (frame.width * SHEET.height) / SHEET.width;
  const zoom = (by: number) => () => {
    const width = Math.min(SHEET.width, Math.max(2, frame.width * by));
    const share = width / frame.width;
    onMove({ width, x: frame.x + (frame.width - width) / 2, y: frame.y + (height - height * share) / 2 });
  };
  const move = (x: number, y: number) => () =>
    onMove({ ...frame, x: frame.x + frame.width * x, y: frame.y + height * y });
  return (
    <ScreenActions
      actions={[
        { label: t('in'), icon: IconZoomIn, run: zoom(0.6), shortcut: 'picture-in', small: 'icon' },
        { label: t('out'), icon: IconZoomOut, run: zoom(1 / 0.6), shortcut: 'picture-out', small: 'icon' },
        { label: t('left'), icon: IconArrowLeft, run: move(-0.25, 0), shortcut: 'picture-left', small: 'icon' },
        { label: t('right'), icon: IconArrowRight, run: move(0.25, 0), shortcut: 'picture-right', small: 'icon' },
        { label: t('up'), icon: IconArrowUp, run: move(0, -0.25), shortcut: 'picture-up', small: 'icon' },
        { label: t('down'), icon: IconArrowDown, run: move(0, 0.25), shortcut: 'picture-down', small: 'icon' },
        { label: t('fit'), icon: IconArrowsMaximize, run: () => onMove(null), shortcut: 'picture-fit', small: 'icon' },
      ]}
    />
  );
}

/** What the points and lines mean: by shape, never by colour alone. */
function Legend() {
  const t = useTexts(MAP_TEXTS);
  return (
    <>
      <span>
        <svg width="16" height="12" aria-hidden>
          <path className={classes['pin']} d="M8 6h.001" />
        </svg>
        {t('exact')}
      </span>
      <span>
        <svg width="16" height="12" aria-hidden>
          <path className={classes['pin']} data-country d="M8 6h.001" />
        </svg>
        {t('country')}
      </span>
      <span>
        <svg width="24" height="12" aria-hidden>
          <line className={classes['trip']} x1="0" y1="6" x2="24" y2="6" />
        </svg>
        {t('trip')}
      </span>
    </>
  );
}

function useNames(): (item: Placed) => string {
  const nameless = useTexts(RECORD_NAME_TEXTS)('nameless');
  return useMemo(
    () =>
      ({ name }) =>
        name ?? nameless,
    [nameless],
  );
}

function Nothing({ spaceId, isFiltered }: { readonly spaceId: string; readonly isFiltered: boolean }) {
  const t = useTexts(MAP_TEXTS);
  return (
    <Empty
      title={t('emptyTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/cases/$spaceId/records/new" params={{ spaceId }} search={{ type: 'place' }} {...props} />
          )}
        >
          {t('newPlace')}
        </Button>
      }
    >
      {t(isFiltered ? 'filtered' : 'empty')}
    </Empty>
  );
}
