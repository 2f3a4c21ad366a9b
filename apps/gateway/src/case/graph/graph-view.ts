/** How many edges of a kind lead from a node to what is not in the picture. */
export interface MoreEdges {
  readonly kind: string;
  readonly count: number;
}

/** A record that stands as one with another. */
export interface SameNode {
  readonly recordId: string;
  readonly owner: string;
  readonly name: string | null;
}

/** Something in the picture of a case. */
export interface GraphNode {
  /** Of a group the smallest of its records; of a number its kind and normal form. */
  readonly id: string;
  /** A record that is not held here says whose it is, and nothing else. */
  readonly kind: 'record' | 'number' | 'sealed';
  /** Of a record its type, of a number the property that says it. */
  readonly type: string | null;
  /** Null of a number, and of an id that is nobody's. */
  readonly owner: string | null;
  readonly name: string | null;
  /** Highest handling code of its values; null where it has none. */
  readonly handling: string | null;
  /** The other records that stand as one with it. */
  readonly same: readonly SameNode[];
  readonly more: readonly MoreEdges[];
}

/** What connects two nodes. */
export interface GraphEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Code of a relation, or how two records stand to each other. */
  readonly kind: string;
  /** The relation; null of an edge that is none. */
  readonly recordId: string | null;
  readonly owner: string | null;
  readonly role: string | null;
  /** As it was written, EDTF. */
  readonly startDate: string | null;
  readonly endDate: string | null;
}

/** A picture of a case, or of what is around some of its records. */
export interface GraphView {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** There is more than a picture holds. */
  readonly isCut: boolean;
}

/** How one leads to the other; without nodes where nothing does within the reach of the search. */
export type GraphPath = GraphView;
