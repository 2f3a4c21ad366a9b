import { type Dispatch, useEffect, useRef } from 'react';
import type { ChartAction, ChartState, Place } from './chart-state.js';

/** Has cards laid out that have no place yet, beside the page, so that it stays quick; a later wish takes the place of one that is not done. */
export function useLayout({ drawn, places }: ChartState, dispatch: Dispatch<ChartAction>): void {
  const worker = useRef<Worker | null>(null);
  useEffect(() => () => worker.current?.terminate(), []);
  useEffect(() => {
    const ids = [...drawn.nodes.keys()].filter((id) => !drawn.hidden.has(id));
    if (ids.every((id) => places.has(id))) return;
    worker.current?.terminate();
    worker.current = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    worker.current.addEventListener('message', ({ data }: MessageEvent<ReadonlyMap<string, Place>>) => {
      dispatch({ kind: 'place', places: data });
    });
    worker.current.postMessage({
      nodes: ids.map((id) => ({ id, place: places.get(id) ?? null })),
      edges: [...drawn.edges.values()].map(({ from, to }) => [from, to]),
    });
  }, [drawn, places, dispatch]);
}
