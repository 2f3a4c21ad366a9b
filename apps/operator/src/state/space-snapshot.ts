import { createHash } from 'node:crypto';
import { CharterSchema, decodeCanonical } from '#libs/contracts';
import type { CharterText, SpaceState } from '#libs/protocol';
import { openTrustList } from '#libs/trust';
import type { FollowedSpace } from '../known/followed-space.js';
import type { OpenedAs, Opening } from '../known/opening.js';
import type { HistoryRowsOfSpace } from '../known/recent-history.js';
import type { CosignerNumbers } from '../known/cosigners.js';
import type { RefusedMinute } from '../known/recent-refusals.js';
import type { RecentMessage } from '../known/recent-traffic.js';
import type { FlowNumbers } from '../known/space-flows.js';

/** The state of a space in values that are written as they are: charters and lists as the bytes that were signed. */
interface PlainState extends Omit<SpaceState, 'lists' | 'charter' | 'votes'> {
  readonly lists: readonly Uint8Array[];
  readonly charter: { readonly bytes: Uint8Array; readonly actedAt: bigint } | null;
  readonly votes: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly keyIdHex: string }>;
}

/** All that is known of one space at one position of its log. */
export interface SpaceSnapshot {
  readonly space: string;
  readonly openedBy: string | null;
  readonly openedAs: OpenedAs | null;
  /** Accepted here, and not on the log when the picture was taken. */
  readonly opening: Opening | null;
  readonly openers: readonly string[];
  readonly newestListMs: number;
  /** Where the topic begins that was read. */
  readonly base: bigint;
  readonly state: PlainState;
  readonly history: HistoryRowsOfSpace;
  readonly flows: FlowNumbers;
  readonly cosigners: CosignerNumbers;
  readonly recent: readonly RecentMessage[];
  /** Absent from pictures of earlier builds. */
  readonly refused?: readonly RefusedMinute[];
}

/** Takes a picture of a space. */
export function snapshotOf(space: FollowedSpace): SpaceSnapshot {
  const { state } = space;
  return {
    space: space.id,
    openedBy: space.openedBy,
    openedAs: space.openedAs,
    opening: space.opening,
    openers: space.openers,
    newestListMs: space.newestListMs,
    base: space.base,
    state: plainState(state),
    history: space.history.rows(),
    flows: space.flows.numbers(),
    cosigners: space.cosigners.numbers(),
    recent: space.recent.all(),
    refused: space.refused.all(),
  };
}

/** Puts a space that nothing was read of to the position of the picture. @throws Error on a picture of something else */
export function restore(space: FollowedSpace, snapshot: SpaceSnapshot): void {
  if (snapshot.space !== space.id) throw new Error(`a snapshot of ${snapshot.space} is not one of ${space.id}`);
  space.state = stateFrom(snapshot.state, space.state);
  space.openedBy = snapshot.openedBy;
  space.openedAs = snapshot.openedAs;
  space.opening = snapshot.opening;
  space.openers = snapshot.openers;
  space.newestListMs = snapshot.newestListMs;
  space.base = snapshot.base;
  space.history.load(snapshot.history);
  space.flows.load(snapshot.flows);
  space.cosigners.load(snapshot.cosigners);
  space.recent.load(snapshot.recent);
  space.refused.load(snapshot.refused ?? []);
}

function plainState(state: SpaceState): PlainState {
  return {
    ...state,
    lists: state.lists.map(({ signedBytes }) => signedBytes),
    charter: state.charter && { bytes: state.charter.bytes, actedAt: state.charter.actedAt },
    votes: new Map([...state.votes].map(([member, { bytes, keyIdHex }]) => [member, { bytes, keyIdHex }])),
  };
}

function stateFrom(plain: PlainState, empty: SpaceState): SpaceState {
  return {
    ...empty,
    ...plain,
    lists: plain.lists.map(openTrustList),
    charter: plain.charter && { ...charterText(plain.charter.bytes), actedAt: plain.charter.actedAt },
    votes: new Map(
      [...plain.votes].map(([member, { bytes, keyIdHex }]) => [member, { ...charterText(bytes), keyIdHex }]),
    ),
  };
}

function charterText(bytes: Uint8Array): CharterText {
  const charter = decodeCanonical(CharterSchema, bytes);
  if (!charter) throw new Error('a snapshot holds a charter that does not parse');
  return { hash: createHash('sha256').update(bytes).digest(), bytes, charter };
}
