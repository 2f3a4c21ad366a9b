/** Where a proposal stands: open until something of its sender or of the owner ends it. */
export const PROPOSAL_STATES = ['open', 'withdrawn', 'accepted', 'accepted-changed', 'declined'] as const;

export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** What may end a proposal. */
export const ENDINGS = ['withdrawn', 'accepted', 'accepted-changed', 'declined'] as const satisfies ProposalState[];

export type EndingKind = (typeof ENDINGS)[number];

/** Something that was said to a proposal by who may say it. */
export interface ProposalEvent {
  readonly kind: EndingKind;
  /** Of its message. */
  readonly position: bigint;
  readonly t: bigint;
  /** Of an acceptance: places of the changes that it names, which its sender sent and everybody accepted. */
  readonly places: readonly bigint[];
}

/** What ended a proposal, and from where on. */
export interface Ending {
  readonly kind: EndingKind;
  /** Counts from here: an acceptance from the change that brought it. */
  readonly place: bigint;
  readonly position: bigint;
  readonly t: bigint;
}

/**
 * What one event makes of a proposal that stands at a position; null where it has no effect. The owner answers what it read, so its answer
 * stands behind it; its sender takes it back wherever that stands.
 */
export function endingBy({ kind, position, t, places }: ProposalEvent, madeAt: bigint): Ending | null {
  if (kind === 'withdrawn') return { kind, place: position, position, t };
  if (position < madeAt) return null;
  if (kind === 'declined') return { kind, place: position, position, t };
  const place = leastOf(places.filter((at) => at > madeAt && at < position));
  return place === null ? null : { kind, place, position, t };
}

/** The one that counts: the smallest place; of one change that two acceptances name, what was said first. */
export function firstOf(one: Ending | null, other: Ending | null): Ending | null {
  if (one === null || other === null) return one ?? other;
  if (one.place !== other.place) return one.place < other.place ? one : other;
  return one.position <= other.position ? one : other;
}

/** What ended a proposal; null while it is open. It does not matter in which order the events come. */
export function endingOf(madeAt: bigint, events: readonly ProposalEvent[]): Ending | null {
  return events.map((event) => endingBy(event, madeAt)).reduce(firstOf, null);
}

function leastOf(places: readonly bigint[]): bigint | null {
  return places.reduce<bigint | null>((least, at) => (least === null || at < least ? at : least), null);
}
