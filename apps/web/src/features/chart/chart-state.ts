import type { Edge, Graph, Node } from './api/graph.query.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is on the chart; steps of it are taken back and done again. */
interface Drawn {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly hidden: ReadonlySet<string>;
}

export interface ChartState {
  readonly drawn: Drawn;
  readonly past: readonly Drawn[];
  readonly future: readonly Drawn[];
  /** Where cards lie; of those that were hidden too, so that they come back where they were. */
  readonly places: ReadonlyMap<string, Place>;
  readonly isCut: boolean;
  /** What it was loaded from; null before. */
  readonly source: string | null;
}

export type ChartAction =
  | { readonly kind: 'load'; readonly source: string; readonly graph: Graph }
  | { readonly kind: 'add'; readonly graph: Graph }
  | { readonly kind: 'hide'; readonly ids: readonly string[] }
  | { readonly kind: 'show-all' | 'undo' | 'redo' }
  | { readonly kind: 'place'; readonly places: ReadonlyMap<string, Place> }
  | { readonly kind: 'restore'; readonly cards: ReadonlyMap<string, Place> };

const NOTHING: Drawn = { nodes: new Map(), edges: new Map(), hidden: new Set() };

export const EMPTY_CHART: ChartState = {
  drawn: NOTHING,
  past: [],
  future: [],
  places: new Map(),
  isCut: false,
  source: null,
};

/** Steps that are kept. */
const MOST_STEPS = 50;

/** What was loaded anew changes what is there; nobody moves a card but the person. */
export function chartReducer(state: ChartState, action: ChartAction): ChartState {
  const { drawn, past, future, places } = state;
  switch (action.kind) {
    case 'load': {
      if (action.source === state.source) return { ...state, drawn: merged(drawn, action.graph) };
      return { ...EMPTY_CHART, drawn: merged(NOTHING, action.graph), isCut: action.graph.isCut, source: action.source };
    }
    case 'add': {
      const ids = new Set(action.graph.nodes.map(({ id }) => id));
      const hidden = new Set([...drawn.hidden].filter((id) => !ids.has(id)));
      return step(state, { ...merged(drawn, action.graph), hidden });
    }
    case 'hide':
      return action.ids.length === 0
        ? state
        : step(state, { ...drawn, hidden: new Set([...drawn.hidden, ...action.ids]) });
    case 'show-all':
      return drawn.hidden.size === 0 ? state : step(state, { ...drawn, hidden: new Set() });
    case 'undo': {
      const before = past.at(-1);
      return before ? { ...state, drawn: before, past: past.slice(0, -1), future: [drawn, ...future] } : state;
    }
    case 'redo': {
      const [next, ...rest] = future;
      return next ? { ...state, drawn: next, past: [...past, drawn], future: rest } : state;
    }
    case 'place':
      return { ...state, places: new Map([...places, ...action.places]) };
    case 'restore': {
      const hidden = [...drawn.nodes.keys()].filter((id) => !action.cards.has(id));
      return { ...state, drawn: { ...drawn, hidden: new Set(hidden) }, places: new Map([...places, ...action.cards]) };
    }
  }
}

function step(state: ChartState, drawn: Drawn): ChartState {
  return { ...state, drawn, past: [...state.past, state.drawn].slice(-MOST_STEPS), future: [] };
}

function merged({ nodes, edges, hidden }: Drawn, graph: Graph): Drawn {
  return {
    nodes: new Map([...nodes, ...graph.nodes.map((node) => [node.id, node] as const)]),
    edges: new Map([...edges, ...graph.edges.map((edge) => [edge.id, edge] as const)]),
    hidden,
  };
}
