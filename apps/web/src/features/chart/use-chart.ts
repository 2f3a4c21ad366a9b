import { useQuery } from '@tanstack/react-query';
import { type Dispatch, useEffect, useReducer, useRef, useState } from 'react';
import { expand, graphQuery, themselves, wayBetween } from './api/graph.query.js';
import { viewsQuery } from './api/views.query.js';
import { type ChartAction, chartReducer, EMPTY_CHART } from './chart-state.js';
import { useLayout } from './use-layout.js';

/** Something that was asked for beside the chart itself. */
type Asked = 'none' | 'no-way';

/** The chart of a case, or of what is around a record, and all that can be done with it. */
export function useChart(spaceId: string, node: string | null, viewId: string | null) {
  const query = useQuery(graphQuery(spaceId, node));
  const [state, dispatch] = useReducer(chartReducer, EMPTY_CHART);
  const [chosen, choose] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState<Asked>('none');
  const [failure, setFailure] = useState<Error | null>(null);
  const { data } = query;
  const source = `${spaceId} ${node ?? ''}`;
  useEffect(() => {
    if (data) dispatch({ kind: 'load', source, graph: data });
  }, [data, source]);
  useKeptView({ spaceId, viewId, isLoaded: state.source === source }, dispatch);
  useLayout(state, dispatch);
  const run = async (work: () => Promise<void>): Promise<void> => {
    setAsked('none');
    setFailure(null);
    await work().catch((error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))));
  };
  return {
    query,
    state,
    dispatch,
    chosen,
    choose,
    hasNoWay: asked === 'no-way',
    failure,
    expand: (kind: string | null) =>
      void run(async () => {
        for (const id of chosen) dispatch({ kind: 'add', graph: await expand(spaceId, id, kind) });
      }),
    findWay: () =>
      void run(async () => {
        const [from, to] = chosen;
        if (from === undefined || to === undefined) return;
        const graph = await wayBetween(spaceId, from, to);
        if (graph.nodes.length === 0) return setAsked('no-way');
        dispatch({ kind: 'add', graph });
        choose(graph.nodes.map(({ id }) => id));
      }),
  };
}

interface Wanted {
  readonly spaceId: string;
  readonly viewId: string | null;
  readonly isLoaded: boolean;
}

/** Shows a view as it was kept, once what it was drawn from is there. */
function useKeptView({ spaceId, viewId, isLoaded }: Wanted, dispatch: Dispatch<ChartAction>): void {
  const { data } = useQuery({ ...viewsQuery(spaceId), enabled: viewId !== null });
  const view = data?.find((one) => one.viewId === viewId);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (!isLoaded || !view || shown.current === view.viewId) return;
    shown.current = view.viewId;
    const { cards } = view.query;
    void themselves(
      spaceId,
      cards.map(({ id }) => id).filter((id) => RECORD_ID.test(id)),
    ).then((graphs) => {
      for (const graph of graphs) dispatch({ kind: 'add', graph });
      dispatch({ kind: 'restore', cards: new Map(cards.map(({ id, x, y }) => [id, { x, y }])) });
    });
  }, [isLoaded, view, spaceId, dispatch]);
}

/** A number has another name. */
const RECORD_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

export type ChartWork = ReturnType<typeof useChart>;
