import { timeOf } from '../../case/views/edtf-time.js';
import { isOfDays, passes, passesKind, type ViewSearch } from '../../case/views/view-search.js';
import type { Edge, Node } from './api/graph.query.js';
import type { ChartState } from './chart-state.js';

/** What of a chart is seen: neither hidden nor kept out by a filter. */
export interface ShownChart {
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
}

/** Numbers and sealed records have no type, so a filter by type keeps them where something that is shown leads to them. */
export function shownChart({ drawn }: ChartState, search: ViewSearch): ShownChart {
  const seen = [...drawn.nodes.values()].filter(
    (node) => !drawn.hidden.has(node.id) && (node.kind !== 'record' || passes(search, node)),
  );
  const ids = new Set(seen.map(({ id }) => id));
  const edges = [...drawn.edges.values()].filter(
    ({ from, to, kind, startDate, endDate }) =>
      ids.has(from) && ids.has(to) && passesKind(search, kind) && isOfDays(search, timeOf(startDate, endDate)),
  );
  const connected = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return { nodes: seen.filter(({ kind, id }) => kind === 'record' || connected.has(id)), edges };
}
