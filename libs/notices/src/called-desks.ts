/** Says that something urgent waits, or that its time is nearly or wholly over. */
export type Says = 'urgent' | 'due';

/** What waits, at a moment at which its desk is told. */
export interface Ring {
  /** Of the duty. */
  readonly key: string;
  readonly kind: string;
  readonly spaceNo: number | null;
  readonly moment: Date;
  readonly says: Says;
  /** Rings at any hour. */
  readonly urgent: boolean;
  /** The desks on duty were told some time ago, and nobody said that they saw it: their deputies are called. */
  readonly unanswered: boolean;
}

/** Desks that are called for a ring. */
export interface Called {
  /** Ids, none where nobody is on duty. */
  readonly desks: readonly string[];
  /** In the hours of one of them: outside of hours rings only what is urgent. */
  readonly inHours: boolean;
}

/** Knows which desks are on duty now; each service has its own. */
export abstract class CalledDesks {
  /** One for each ring, in their order. */
  abstract for(rings: readonly Ring[]): Promise<readonly Called[]>;
}
