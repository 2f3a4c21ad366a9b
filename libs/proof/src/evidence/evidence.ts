import type { RecordSignature } from '../proof.js';

/** A record of which the header and its signature are shown; whose body is no part of the evidence. */
export interface SignedRecord {
  readonly header: Uint8Array;
  readonly signature: RecordSignature;
}

/** How a log continues: what a larger tree begins with at a size, and the path that shows it (RFC 9162 2.1.4). */
export interface Beginning {
  readonly root: Uint8Array;
  readonly path: readonly Uint8Array[];
}

/** Two signed statements of which one must be false. */
export type Contradiction =
  /** One member signed two records of one place, or two pasts of one record. */
  | { readonly kind: 'fork'; readonly records: readonly [SignedRecord, SignedRecord] }
  /** Two trust lists of one version, each behind those that it follows, from list 1 on. */
  | { readonly kind: 'lists'; readonly lines: readonly [readonly Uint8Array[], readonly Uint8Array[]] }
  /** Signed trees of one log, the smaller one first; the larger begins with another root than the smaller one has. */
  | { readonly kind: 'trees'; readonly statements: readonly [TreeStatement, TreeStatement]; readonly begins: Beginning }
  /** A signed tree that differs from that of the gateway alone: nobody signed a tree of its size or above yet. */
  | { readonly kind: 'alone'; readonly statement: TreeStatement };

/** A tree that a member signed: a note that it cosigned, or the header of a record, which names the tree that its sender saw. */
export type TreeStatement = { readonly note: string } | SignedRecord;

/** What a gateway hands out of something that stands still. */
export interface Evidence {
  /** From list 1 to the newest that the gateway knows: whose key is whose. */
  readonly lists: readonly Uint8Array[];
  /** One for each place; never empty. */
  readonly contradictions: readonly Contradiction[];
}

/** One contradiction that holds, in English: who signed what, and why both cannot be true. */
export interface ContradictionFact {
  readonly kind: Exclude<Contradiction['kind'], 'alone'>;
  /** Members that signed, ascending. */
  readonly signedBy: readonly string[];
  readonly says: readonly string[];
}
