import type { OpeningRefusal } from '#libs/exchange';

/** What decides why something does not leave; each field is read where it is known. */
export interface StuckFacts {
  readonly isBrokerAway: boolean;
  /** The disk of the state folder is full: nothing leaves before it is marked there. */
  readonly isDiskFull: boolean;
  /** Whether this process holds the shard of the space; what is below is known only then. */
  readonly isHeldHere: boolean;
  readonly listsConflict: boolean;
  readonly isFrozen: boolean;
  readonly isHalted: boolean;
  readonly isRestoring: boolean;
  /** Why the operator does not open the space; null where it did or was not asked. */
  readonly openingRefused: OpeningRefusal | null;
  readonly isListExpired: boolean;
  /** The list in force is older than that of `network`. */
  readonly waitsForList: boolean;
  readonly takesPart: boolean;
  readonly isStreamFrozen: boolean;
  /** All that waits does so for the sealing key of a member. */
  readonly isKeyMissing: boolean;
  readonly isContractAdmitted: boolean;
  readonly isWorkerFailing: boolean;
  readonly isReady: boolean;
  /** Everything that waits was sent to the broker. */
  readonly isAllPublished: boolean;
}

/** Why what waits does not leave this gateway: the first that holds. */
const REASONS = {
  BROKER_AWAY: (facts) => facts.isBrokerAway,
  SPACE_HALTED: (facts) => facts.isHalted,
  STATE_DIR_FULL: (facts) => facts.isDiskFull,
  HELD_BY_ANOTHER_PROCESS: (facts) => !facts.isHeldHere,
  LISTS_CONFLICT: (facts) => facts.listsConflict,
  SPACE_FROZEN: (facts) => facts.isFrozen,
  SPACE_RESTORING: (facts) => facts.isRestoring,
  SPACE_QUOTA: (facts) => facts.openingRefused === 'SPACE_QUOTA',
  LIST_OUTDATED: (facts) => facts.openingRefused === 'LIST_OUTDATED',
  WAITS_FOR_LIST: (facts) => facts.waitsForList,
  TRUST_LIST_EXPIRED: (facts) => facts.isListExpired,
  NOT_TAKING_PART: (facts) => !facts.takesPart,
  STREAM_FROZEN: (facts) => facts.isStreamFrozen,
  WAITS_FOR_KEY: (facts) => facts.isKeyMissing,
  CONTRACT_NOT_ADMITTED: (facts) => !facts.isContractAdmitted,
  WORKER_FAILING: (facts) => facts.isWorkerFailing,
  SPACE_CATCHING_UP: (facts) => !facts.isReady,
  NOT_SEEN_BACK: (facts) => facts.isAllPublished,
  NOT_KNOWN: () => true,
} as const satisfies Record<string, (facts: StuckFacts) => boolean>;

export type StuckReason = keyof typeof REASONS;

const ORDER: readonly (readonly [string, (facts: StuckFacts) => boolean])[] = Object.entries(REASONS);

/** Tells why what waits for a space does not leave. */
export function stuckReason(facts: StuckFacts): StuckReason {
  const name = ORDER.find(([, holds]) => holds(facts))?.[0];
  return isStuckReason(name) ? name : 'NOT_KNOWN';
}

/** What every message meets for a moment on its way: said only of one that waits for long. */
const PASSING: readonly StuckReason[] = ['HELD_BY_ANOTHER_PROCESS', 'SPACE_CATCHING_UP', 'NOT_SEEN_BACK', 'NOT_KNOWN'];

/** The reason to be said of what waits: one that holds it up at once, one that may pass only where it is stuck. */
export function reasonToSay(reason: StuckReason, isStuck: boolean): StuckReason | null {
  return isStuck || !PASSING.includes(reason) ? reason : null;
}

function isStuckReason(name: string | undefined): name is StuckReason {
  return name !== undefined && Object.hasOwn(REASONS, name);
}
