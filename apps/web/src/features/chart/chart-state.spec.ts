import { expect, it } from '@jest/globals';
import type { Graph } from './api/graph.query.js';
import { type ChartAction, chartReducer, type ChartState, EMPTY_CHART } from './chart-state.js';

const node = (id: string): Graph['nodes'][number] => ({
  id,
  kind: 'record',
  type: 'person',
  owner: 'nl',
  name: id,
  handling: 'H1',
  same: [],
  more: [],
});
const graph = (...ids: readonly string[]): Graph => ({ nodes: ids.map(node), edges: [], isCut: false });
const after = (...actions: readonly ChartAction[]): ChartState => actions.reduce(chartReducer, EMPTY_CHART);
const shown = ({ drawn }: ChartState): readonly string[] =>
  [...drawn.nodes.keys()].filter((id) => !drawn.hidden.has(id));

const LOADED: ChartAction = { kind: 'load', source: 'case', graph: graph('a', 'b') };

it('takes steps back and does them again, and a new step ends what was taken back', () => {
  const done = after(LOADED, { kind: 'add', graph: graph('b', 'c') }, { kind: 'hide', ids: ['a'] });
  expect(shown(done)).toEqual(['b', 'c']);
  const back = [{ kind: 'undo' }, { kind: 'undo' }, { kind: 'undo' }].reduce(
    (state, action) => chartReducer(state, action as ChartAction),
    done,
  );
  expect(shown(back)).toEqual(['a', 'b']);
  expect(shown(chartReducer(back, { kind: 'redo' }))).toEqual(['a', 'b', 'c']);
  expect(chartReducer(back, { kind: 'hide', ids: ['b'] }).future).toEqual([]);
});

it('keeps what somebody drew and where it lies when the gateway tells something new', () => {
  const places = new Map([['a', { x: 1, y: 2 }]]);
  const done = after(
    LOADED,
    { kind: 'hide', ids: ['b'] },
    { kind: 'place', places },
    { ...LOADED, graph: graph('a', 'd') },
  );
  expect(shown(done)).toEqual(['a', 'd']);
  expect(done.places).toEqual(places);
  expect(shown(after(LOADED, { kind: 'load', source: 'another', graph: graph('x') }))).toEqual(['x']);
});

it('shows again what leads to it', () => {
  expect(shown(after(LOADED, { kind: 'hide', ids: ['b'] }, { kind: 'add', graph: graph('b') }))).toEqual(['a', 'b']);
});

it('shows the cards of a kept view and no others, where they lay', () => {
  const cards = new Map([['b', { x: 8, y: 4 }]]);
  const done = after(LOADED, { kind: 'add', graph: graph('c') }, { kind: 'restore', cards });
  expect(shown(done)).toEqual(['b']);
  expect(done.places).toEqual(cards);
});
