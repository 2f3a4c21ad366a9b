import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsSplit2,
  IconBookmark,
  IconEye,
  IconEyeOff,
  IconPrinter,
  IconRoute,
  IconSitemap,
  IconTable,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ViewSearch } from '../../../case/views/view-search.js';
import { VIEWS_TEXTS } from '../../../case/views/views.texts.js';
import { type ScreenAction, ScreenActions } from '../../../components/screen-actions.js';
import { useTexts } from '../../../lib/texts.js';
import type { Place } from '../chart-state.js';
import { CHART_TEXTS } from '../chart.texts.js';
import type { ShownChart } from '../shown-chart.js';
import type { ChartWork } from '../use-chart.js';
import { ViewsDialog } from './views-dialog.js';

interface ChartActionsProps {
  readonly spaceId: string;
  readonly chart: ShownChart;
  readonly work: ChartWork;
  readonly search: ViewSearch;
  readonly onChange: (search: ViewSearch) => void;
}

/** What can be done with the chart, each with its key. */
export function ChartActions({ spaceId, work, chart, search, onChange }: ChartActionsProps) {
  const [areViewsOpen, setViewsOpen] = useState(false);
  const t = useTexts(CHART_TEXTS);
  const views = useTexts(VIEWS_TEXTS);
  const { chosen, choose, dispatch, state } = work;
  const { table: isTable = false, node, ...rest } = search;
  const hide = (): void => {
    dispatch({ kind: 'hide', ids: chosen });
    choose([]);
  };
  const { size } = state.drawn.hidden;
  const ofChart: readonly ScreenAction[] = [
    { label: t('expand'), icon: IconArrowsSplit2, run: () => work.expand(null), shortcut: 'expand' },
    { label: t('way'), icon: IconRoute, run: work.findWay, shortcut: 'way', hint: t('wayHint'), small: 'icon' },
    { label: t('hide'), icon: IconEyeOff, run: hide, shortcut: 'hide', small: 'icon' },
    { label: t('undo'), icon: IconArrowBackUp, run: () => dispatch({ kind: 'undo' }), shortcut: 'undo', small: 'icon' },
    {
      label: t('redo'),
      icon: IconArrowForwardUp,
      run: () => dispatch({ kind: 'redo' }),
      shortcut: 'redo',
      small: 'icon',
    },
    ...(size > 0
      ? [
          {
            label: t('showAll', { count: size }),
            icon: IconEye,
            run: () => dispatch({ kind: 'show-all' }),
            small: 'icon',
          } as const,
        ]
      : []),
  ];
  const turn: ScreenAction = {
    label: views(isTable ? 'asPicture' : 'asTable'),
    icon: isTable ? IconSitemap : IconTable,
    run: () => onChange({ ...rest, ...(node === undefined ? {} : { node }), ...(isTable ? {} : { table: true }) }),
    shortcut: 'twin',
  };
  const around: readonly ScreenAction[] =
    node === undefined
      ? []
      : [
          {
            label: t('wholeCase'),
            icon: IconSitemap,
            run: () => onChange({ ...rest, ...(isTable ? { table: true } : {}) }),
            small: 'icon',
          },
        ];
  const kept: ScreenAction = {
    label: t('views'),
    icon: IconBookmark,
    run: () => setViewsOpen(true),
    shortcut: 'views',
    small: 'icon',
    opensDialog: true,
  };
  return (
    <>
      {areViewsOpen && (
        <ViewsDialog
          spaceId={spaceId}
          search={search}
          cards={cardsOf(chart, work)}
          onClose={() => setViewsOpen(false)}
        />
      )}
      <ScreenActions
        actions={[
          turn,
          ...(isTable ? [] : ofChart),
          ...around,
          ...(isTable ? [] : [kept]),
          { label: views('print'), icon: IconPrinter, run: () => window.print(), small: 'icon' },
        ]}
      />
    </>
  );
}

function cardsOf({ nodes }: ShownChart, { state: { places } }: ChartWork): ReadonlyMap<string, Place> {
  return new Map(
    nodes.flatMap(({ id }) => {
      const place = places.get(id);
      return place ? [[id, place] as const] : [];
    }),
  );
}
