import type { Country } from '../../apps/cli/src/local/ports.js';

/**
 * What became of a submission for who made it. `info`: nobody knows, as the answer did not come or was none; its effect may be there,
 * once, or not.
 */
export type Outcome = 'ok' | 'fail' | 'info';

/** One record or change that a person entered through the API. */
export interface Submission {
  /** Stands in the content, so that it is found again wherever it arrives. */
  readonly marker: string;
  readonly from: Country;
  readonly release: readonly Country[];
  readonly kind: 'create' | 'change';
  readonly beganMs: number;
  endedMs: number;
  outcome: Outcome;
  /** Status and code of the last answer, or the failure instead of one. */
  said: string;
  /** Asked again under the same key after an outcome that nobody knew. */
  repeated: boolean;
  recordId: string | null;
  messageIds: readonly string[];
}

/** A submission as it stands in the tables of a member. */
export interface Applied {
  readonly marker: string;
  readonly position: number;
  readonly sender: string;
  readonly messageId: string;
  readonly recordId: string;
}

/** From here on, verdicts refuse what a record says and not its place in the stream. */
export const RECEIVED_FROM = 40;

/** A position of the log as a member archived it. */
export interface Archived {
  readonly position: number;
  /** SHA-256 of the header, hex; empty where it is nothing of this protocol. */
  readonly identity: string;
  readonly verdict: number;
  readonly sender: string | null;
  /** Epoch and sequence. */
  readonly place: string | null;
}

/** What the sender says of a message, for each member. */
export interface ToldDelivery {
  readonly messageId: string;
  readonly state: string;
  readonly position: number | null;
  readonly stored: readonly string[];
}

/** What one member holds of the space when everything came to rest. */
export interface Held {
  readonly member: Country;
  readonly applied: readonly Applied[];
  readonly log: readonly Archived[];
  /** Size of the log and digest over all public state. */
  readonly digest: string;
  /** For each other member, the digest over what both hold. */
  readonly shared: Readonly<Record<string, string>>;
  /** Cosigned size and root, by whom. */
  readonly cosigned: readonly { readonly member: string; readonly size: string; readonly root: string }[];
  /** Names and counts of what must not be left over. */
  readonly left: Readonly<Record<string, number>>;
  readonly told: readonly ToldDelivery[];
}

/** A record as it stands at the brokers. */
export interface Placed {
  readonly offset: number;
  readonly identity: string;
  readonly sender: string;
  readonly place: string;
}

/** A value of nobody's gateway on the log. */
export interface StrangeValue {
  readonly offset: number;
  /** What is strange about it. */
  readonly how: string;
}

/** All that the checker judges. */
export interface History {
  readonly submissions: readonly Submission[];
  readonly held: readonly Held[];
  readonly topic: readonly Placed[];
  readonly strange: readonly StrangeValue[];
  /** From this position on, nothing happened for which a stream starts anew; null where something did. */
  readonly calmFrom: number | null;
}
