import { isFrozen, type VerdictCode } from '#libs/protocol';
import type { FollowedSpace } from '../known/followed-space.js';
import type { PairFlow, SenderFlow } from '../known/space-flows.js';

/** Records from one member to another. */
export interface PairView {
  readonly from: string;
  readonly to: string;
  readonly records: number;
  readonly bytes: number;
  readonly lastAt: string | null;
}

/** What one member sent and how far it has cosigned. */
export interface MemberView {
  readonly member: string;
  readonly takesPart: boolean;
  readonly isFrozen: boolean;
  readonly records: number;
  readonly bytes: number;
  readonly lastAt: string | null;
  readonly verdicts: Readonly<Partial<Record<VerdictCode, number>>>;
  /** Newest size whose cosignature verified; null before the first. */
  readonly cosignedSize: number | null;
  readonly cosignedAt: string | null;
  /** Log end minus cosigned size. */
  readonly lag: number | null;
  /** Since when the member owes a cosignature, in milliseconds; null while it owes none. */
  readonly silentMs: number | null;
  /** It cosigned another root than somebody else for the same size. */
  readonly isContradicting: boolean;
}

/** One space. */
export interface SpaceView {
  readonly space: string;
  readonly isNetwork: boolean;
  /** `waiting`: created, nothing on the log. `catchingUp`: not yet read to where it ended at the start. `halted`, `lost`: see reason. */
  readonly state: 'waiting' | 'catchingUp' | 'following' | 'halted' | 'lost';
  readonly reason: string | null;
  readonly position: number;
  readonly end: number | null;
  readonly revision: number | null;
  readonly listVersion: number | null;
  readonly members: readonly MemberView[];
  readonly pairs: readonly PairView[];
  /** Records whose sender is not proven, by verdict. */
  readonly unattributed: Readonly<Partial<Record<VerdictCode, number>>>;
  readonly noteNoise: number;
}

/** Tells how a space is doing. */
export function stateOf(space: FollowedSpace): Pick<SpaceView, 'state' | 'reason'> {
  if (space.halted !== null) return { state: 'halted', reason: space.halted };
  if (space.isLost) return { state: 'lost', reason: lostReason(space) };
  if (space.state.charter === null && space.state.nextPosition === 0n && (space.end ?? 0n) === 0n) {
    return { state: 'waiting', reason: space.opening?.opener ?? null };
  }
  const reason = space.reading.kind === 'failing' ? space.reading.reason : null;
  return { state: space.isCurrent ? 'following' : 'catchingUp', reason };
}

/** Where the log can be read and records are missing all the same, they were in the tail that another topic follows. */
function lostReason({ reading }: FollowedSpace): string {
  if (reading.kind === 'failing') return reading.reason;
  return reading.kind === 'expired' ? 'expired' : 'truncated';
}

/** Puts what is known of a space into numbers. */
export function spaceView(space: FollowedSpace, nowMs: number): SpaceView {
  const { state, flows, cosigners } = space;
  const senders = [...flows.senders().keys()];
  const members = [...new Set([...(state.charter?.charter.members ?? []), ...senders])].sort();
  return {
    space: space.id,
    isNetwork: space.isNetwork,
    ...stateOf(space),
    position: Number(state.nextPosition),
    end: space.end === null ? null : Number(space.end),
    revision: state.charter?.charter.revision ?? null,
    listVersion: state.lists.length === 0 ? null : Number(state.lists.at(-1)?.version),
    members: members.map((member) => memberView(space, member, nowMs)),
    pairs: flows.pairs().map(pairView),
    unattributed: Object.fromEntries(flows.unattributed.verdicts),
    noteNoise: cosigners.noise,
  };
}

/** Adds up the pairs of all spaces. */
export function totalPairs(spaces: readonly FollowedSpace[]): readonly PairView[] {
  const totals = new Map<string, PairFlow>();
  for (const { from, to, records, bytes, lastMs } of spaces.flatMap(({ flows }) => flows.pairs())) {
    const total = totals.get(`${from} ${to}`) ?? { from, to, records: 0, bytes: 0, lastMs: 0 };
    total.records += records;
    total.bytes += bytes;
    total.lastMs = Math.max(total.lastMs, lastMs);
    totals.set(`${from} ${to}`, total);
  }
  return [...totals.values()].map(pairView).sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
}

function memberView({ state, flows, cosigners, end }: FollowedSpace, member: string, nowMs: number): MemberView {
  const flow: Omit<SenderFlow, 'verdicts'> & { verdicts: ReadonlyMap<VerdictCode, number> } = flows
    .senders()
    .get(member) ?? { records: 0, bytes: 0, lastMs: 0, verdicts: new Map() };
  const cosigned = cosigners.sizes().get(member);
  return {
    member,
    takesPart: state.takesPart.has(member),
    isFrozen: isFrozen(state, member),
    records: flow.records,
    bytes: flow.bytes,
    lastAt: timeText(flow.lastMs),
    verdicts: Object.fromEntries(flow.verdicts),
    cosignedSize: cosigned ? Number(cosigned.size) : null,
    cosignedAt: cosigned ? timeText(cosigned.atMs) : null,
    lag: lagOf(cosigned?.size ?? 0n, end ?? state.nextPosition),
    silentMs: cosigners.silenceMs(member, nowMs),
    isContradicting: cosigners.contradicting.has(member),
  };
}

/** A member may have cosigned more than the log held when it was last asked. */
function lagOf(size: bigint, end: bigint): number {
  return size >= end ? 0 : Number(end - size);
}

function pairView({ from, to, records, bytes, lastMs }: PairFlow): PairView {
  return { from, to, records, bytes, lastAt: timeText(lastMs) };
}

/** T is a number of the log: one that is no date is shown as none. */
export function timeText(ms: number): string | null {
  const date = new Date(ms);
  return ms === 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
}
