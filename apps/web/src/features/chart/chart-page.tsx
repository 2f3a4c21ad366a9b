import { Button } from '@mantine/core';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { highestHandling, isHandling } from '../../case/record/record-codes.js';
import { useCasePrint } from '../../case/space/use-case-print.js';
import { ViewBar } from '../../case/views/view-bar.js';
import { ViewFilters } from '../../case/views/view-filters.js';
import { filtersIn, type ViewSearch } from '../../case/views/view-search.js';
import views from '../../case/views/views.module.css';
import { VIEWS_TEXTS } from '../../case/views/views.texts.js';
import { usePageLabel } from '../../components/page-label.js';
import { usePageTitle } from '../../components/page.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useTexts } from '../../lib/texts.js';
import classes from './chart.module.css';
import { CHART_TEXTS } from './chart.texts.js';
import { ChartActions } from './components/chart-actions.js';
import { ChartCanvas } from './components/chart-canvas.js';
import { ChartPrint } from './components/chart-print.js';
import { ChartTable } from './components/chart-table.js';
import { ChosenBar } from './components/chosen-bar.js';
import { type ShownChart, shownChart } from './shown-chart.js';
import { type ChartWork, useChart } from './use-chart.js';
import { useEdgeWords } from './use-edge-words.js';

const route = getRouteApi('/frame/cases/$spaceId/chart');

/** How the records of a case are connected: as a chart, or row by row. */
export function ChartPage() {
  const t = useTexts(CHART_TEXTS);
  const title = useTexts(VIEWS_TEXTS)('chart');
  const { spaceId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const work = useChart(spaceId, search.node ?? null, search.view ?? null);
  const { state, query } = work;
  const chart = useMemo(() => shownChart(state, search), [state, search]);
  const label = highestHandling(
    chart.nodes.flatMap(({ handling }) => (handling !== null && isHandling(handling) ? [handling] : [])),
  );
  usePageTitle(title);
  usePageLabel(label);
  useCasePrint(spaceId, title, label);
  const change = (next: ViewSearch): void =>
    void navigate({ to: '/cases/$spaceId/chart', params: { spaceId }, search: next, replace: true });
  return (
    <div className={classes['page']}>
      <ViewBar
        spaceId={spaceId}
        view="chart"
        search={search}
        count={query.data ? t('count', { nodes: chart.nodes.length, edges: chart.edges.length }) : null}
        filters={<Filters spaceId={spaceId} search={search} work={work} onChange={change} />}
        actions={<ChartActions spaceId={spaceId} work={work} chart={chart} search={search} onChange={change} />}
      />
      {query.error && <Failed error={query.error} retry={() => void query.refetch()} />}
      {work.failure && <Failed error={work.failure} />}
      {!query.data && !query.error && <Loading />}
      {query.data && <Content spaceId={spaceId} search={search} work={work} chart={chart} />}
    </div>
  );
}

interface ContentProps {
  readonly spaceId: string;
  readonly search: ViewSearch;
  readonly work: ChartWork;
  readonly chart: ShownChart;
}

function Content({ spaceId, search, work, chart }: ContentProps) {
  const t = useTexts(CHART_TEXTS);
  const note = useTexts(VIEWS_TEXTS)('cut');
  const navigate = useNavigate();
  const { state, chosen, choose, dispatch } = work;
  const isPlaced = chart.nodes.some(({ id }) => state.places.has(id));
  const open = (recordId: string): void => {
    if (state.drawn.nodes.get(recordId)?.kind === 'record')
      void navigate({ to: '/cases/$spaceId/records/$recordId', params: { spaceId, recordId } });
  };
  if (chart.nodes.length === 0) return <Nothing spaceId={spaceId} isFiltered={filtersIn(search) > 0} />;
  return (
    <>
      {state.isCut && <p className={views['note']}>{note}</p>}
      {work.hasNoWay && (
        <p className={views['note']} role="status">
          {t('noWay')}
        </p>
      )}
      {search.table === true ? (
        <div className={views['scroll']}>
          <ChartTable spaceId={spaceId} chart={chart} />
        </div>
      ) : (
        <>
          {isPlaced ? (
            <ChartCanvas
              key={state.source}
              chart={chart}
              places={state.places}
              chosen={chosen}
              onChoose={choose}
              onOpen={open}
              dispatch={dispatch}
            />
          ) : (
            // As high as the chart, so that the bar below stands where it will stay.
            <div className={classes['canvas']}>
              <p className={views['note']} role="status">
                {t('laying')}
              </p>
            </div>
          )}
          <ChosenBar spaceId={spaceId} work={work} chart={chart} />
          <ChartPrint chart={chart} places={state.places} />
        </>
      )}
    </>
  );
}

function Nothing({ spaceId, isFiltered }: { readonly spaceId: string; readonly isFiltered: boolean }) {
  const t = useTexts(CHART_TEXTS);
  return (
    <Empty
      title={t('emptyTitle')}
      action={
        <Button
          renderRoot={(props) => (
            <Link to="/cases/$spaceId/records/new" params={{ spaceId }} search={{ type: 'relation' }} {...props} />
          )}
        >
          {t('newRelation')}
        </Button>
      }
    >
      {t(isFiltered ? 'filtered' : 'empty')}
    </Empty>
  );
}

interface FiltersProps {
  readonly spaceId: string;
  readonly search: ViewSearch;
  readonly work: ChartWork;
  readonly onChange: (search: ViewSearch) => void;
}

function Filters({ work, ...props }: FiltersProps) {
  const edgeWord = useEdgeWords();
  const kinds = [...new Set([...work.state.drawn.edges.values()].map(({ kind }) => kind))];
  const options = kinds
    .map((kind) => ({ value: kind, label: edgeWord(kind) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return <ViewFilters {...props} kinds={options} />;
}
