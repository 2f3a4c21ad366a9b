import type { GraphEdge, GraphNode, GraphView, MoreEdges } from './graph-view.js';
import type { LinkRow, NamedNode, SaidNumber, VerdictRow } from './graph.repository.js';

/** What a picture is drawn from. */
export interface PictureSources {
  readonly records: readonly NamedNode[];
  readonly links: readonly LinkRow[];
  readonly verdicts: readonly VerdictRow[];
  /** Numbers by their normal form. */
  readonly numbers: readonly (SaidNumber & { readonly key: string })[];
  /** Whose record an id names, where it is not here. */
  readonly ownerOf: (recordId: string) => string | null;
}

/** An edge between nodes, one end perhaps outside the picture. */
interface Connection {
  readonly edge: GraphEdge;
  readonly ends: readonly [string, string];
}

const HANDLINGS = ['H0', 'H1', 'H2', 'H3'];

/** How two records stand that words were said about; what stands as one is one node, unless its group is disputed. */
const VERDICT_KINDS = { joined: 'says-same', apart: 'kept-apart', open: 'maybe-same' } as const;

/**
 * Draws nodes and what connects them. Records that stand as one are one node; a record that is not here is drawn where a relation names it,
 * by its owner alone. What leads out of the picture is counted at the node that it leaves.
 */
export class Picture {
  private readonly nodeOf: ReadonlyMap<string, string>;
  private readonly known: ReadonlyMap<string, readonly NamedNode[]>;
  private readonly connections: readonly Connection[];

  constructor(private readonly sources: PictureSources) {
    this.nodeOf = new Map(sources.records.map(({ recordId, groupId }) => [recordId, groupId ?? recordId]));
    this.known = groupedBy(sources.records, ({ recordId, groupId }) => groupId ?? recordId);
    this.connections = [...this.relations(), ...this.judged(), ...this.sameNumbers()];
  }

  /** The node of a record. */
  at(recordId: string): string {
    return this.nodeOf.get(recordId) ?? recordId;
  }

  /** Nodes beside some, over edges of some kinds, those with the most edges first. */
  beside(nodes: ReadonlySet<string>, kinds: readonly string[] | undefined): readonly string[] {
    const counts = new Map<string, number>();
    for (const { edge, ends } of this.connections) {
      if (kinds && !kinds.includes(edge.kind)) continue;
      if (!ends.some((end) => nodes.has(end))) continue;
      for (const end of ends) if (!nodes.has(end)) counts.set(end, (counts.get(end) ?? 0) + 1);
    }
    return [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([id]) => id);
  }

  /** All nodes, those with the most edges first. */
  all(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { ends } of this.connections) for (const end of ends) counts.set(end, (counts.get(end) ?? 0) + 1);
    return [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([id]) => id);
  }

  draw(shown: ReadonlySet<string>, isCut: boolean): GraphView {
    const inside = this.connections.filter(({ ends }) => ends.every((end) => shown.has(end)));
    return { nodes: [...shown].map((id) => this.node(id, shown)), edges: inside.map(({ edge }) => edge), isCut };
  }

  private node(id: string, shown: ReadonlySet<string>): GraphNode {
    const more = this.more(id, shown);
    const number = this.sources.numbers.find(({ key }) => key === id);
    const nothing = { owner: null, handling: null, same: [], more };
    if (number) return { ...nothing, id, kind: 'number', type: number.property, name: number.value };
    const records = this.known.get(id) ?? [];
    const [first, ...others] = records.toSorted((a, b) => (a.recordId < b.recordId ? -1 : 1));
    if (!first) return { ...nothing, id, kind: 'sealed', type: null, name: null, owner: this.sources.ownerOf(id) };
    const handling = HANDLINGS[Math.max(...records.map((one) => one.handling))] ?? null;
    const same = others.map(({ recordId, owner, name }) => ({ recordId, owner, name }));
    const { type, owner } = first;
    return { id, kind: 'record', type, owner, name: first.name, handling, same, more };
  }

  private more(id: string, shown: ReadonlySet<string>): readonly MoreEdges[] {
    const counts = new Map<string, number>();
    for (const { edge, ends } of this.connections) {
      if (!ends.includes(id) || ends.every((end) => shown.has(end))) continue;
      counts.set(edge.kind, (counts.get(edge.kind) ?? 0) + 1);
    }
    return [...counts].map(([kind, count]) => ({ kind, count })).toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
  }

  private relations(): readonly Connection[] {
    return this.sources.links.flatMap(({ from, to, recordId, kind, ...rest }) => {
      if (from === null || to === null) return [];
      const ends = [this.at(from), this.at(to)] as const;
      if (ends[0] === ends[1]) return [];
      const edge = { ...rest, id: recordId, recordId, from: ends[0], to: ends[1], kind: kind ?? 'other' };
      return [{ edge, ends }];
    });
  }

  private judged(): readonly Connection[] {
    return this.sources.verdicts.flatMap(({ left, right, state }) => {
      const ends = [this.at(left), this.at(right)] as const;
      return ends[0] === ends[1] ? [] : [between(ends, VERDICT_KINDS[state])];
    });
  }

  /** A number that one node alone says is no node. */
  private sameNumbers(): readonly Connection[] {
    const said = groupedBy(this.sources.numbers, ({ key }) => key);
    return [...said].flatMap(([key, numbers]) => {
      const nodes = [...new Set(numbers.map(({ recordId }) => this.at(recordId)))];
      return nodes.length < 2 ? [] : nodes.map((node) => between([node, key], 'same-number'));
    });
  }
}

function between(ends: readonly [string, string], kind: string): Connection {
  const [from, to] = ends;
  const none = { recordId: null, owner: null, role: null, startDate: null, endDate: null };
  return { edge: { ...none, id: `${kind} ${from} ${to}`, from, to, kind }, ends };
}

function groupedBy<Of>(items: readonly Of[], keyOf: (item: Of) => string): ReadonlyMap<string, readonly Of[]> {
  const groups = new Map<string, Of[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
