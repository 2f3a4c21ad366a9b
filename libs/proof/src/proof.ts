/** The one signature over a record, with its place in the batch that it covers. */
export interface RecordSignature {
  readonly keyId: Uint8Array;
  readonly value: Uint8Array;
  readonly batchIndex: number;
  readonly batchSize: number;
  /** Leaf to root. */
  readonly batchPath: readonly Uint8Array[];
}

/** A position of the log as a proof carries it. */
export interface ProvenRecord {
  readonly position: bigint;
  readonly header: Uint8Array;
  readonly signature: RecordSignature;
  /** Null where it is not shown: it was erased, is for others, or was not asked for. */
  readonly body: Uint8Array | null;
  readonly leaf: Uint8Array;
}

/** An earlier record that says under which rules the message stands: a charter, a trust list, the sender key, a fork. */
export interface HistoryRecord extends ProvenRecord {
  /** Inclusion path, leaf to root, under the last checkpoint. */
  readonly path: readonly Uint8Array[];
}

/** A checkpoint that holds the message, with the members that cosigned it. */
export interface ProvenCheckpoint {
  /** C2SP note; every line is a cosignature of a member. */
  readonly note: string;
  /** Inclusion path of the message, leaf to root. */
  readonly path: readonly Uint8Array[];
}

/** What the sealed body of a message opens to. */
export interface ProvenContent {
  /** 32 bytes. */
  readonly salt: Uint8Array;
  /** Serialised Payload. */
  readonly payload: Uint8Array;
}

/** Everything that an outsider needs to believe a message, given the pinned hash of trust list 1 (docs/protocol.md, Proofs). */
export interface Proof {
  /** SignedTrustLists from list 1, which carries no signatures as the pin is the trust, to the list that opened the space. */
  readonly lists: readonly Uint8Array[];
  /** Ascending by position, all below the size of the last checkpoint. */
  readonly history: readonly HistoryRecord[];
  readonly message: ProvenRecord;
  /** Ascending by size; several where no single size was cosigned by all. */
  readonly checkpoints: readonly ProvenCheckpoint[];
  readonly content: ProvenContent | null;
}
