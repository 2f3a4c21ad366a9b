import type { SignOfLife } from './flow-board.js';
import type { FlowCause } from './flow-cause.js';
import type { FlowFacts } from './flow-facts.js';

/** A gateway that is well is visited every three seconds, and confirms within one or two. */
export const LATE_AFTER_MS = 8_000;

/** Since when each gateway has shown no sign of life, by its last visit. */
export function signsOfLife({ peers, now }: Pick<FlowFacts, 'peers' | 'now'>): readonly SignOfLife[] {
  return peers.map(({ member, lastReachedAt, notReachedSince }) => {
    const sinceText = lastReachedAt ?? notReachedSince;
    const ms = sinceText === null ? null : Math.max(0, now.getTime() - Date.parse(sinceText));
    return {
      member,
      lastAt: lastReachedAt,
      seconds: ms === null ? null : Math.floor(ms / 1000),
      isLate: ms !== null && ms >= LATE_AFTER_MS,
    };
  });
}

/** Gateways that have not been reached for so long. */
export function awayPeers({ peers, now }: Pick<FlowFacts, 'peers' | 'now'>, afterMs: number): FlowFacts['peers'] {
  return peers.filter(
    ({ reachable, notReachedSince }) =>
      !reachable && notReachedSince !== null && now.getTime() - Date.parse(notReachedSince) >= afterMs,
  );
}

/** What is late and no cause yet: said in the place of everything being well, as something to look at and not to act on. */
export function lateSigns(facts: Pick<FlowFacts, 'peers' | 'now' | 'pairs' | 'inMaintenance'>): readonly FlowCause[] {
  const silent = signsOfLife(facts).filter(({ isLate }) => isLate);
  const owing = facts.pairs.filter(
    ({ receiver, oldestUnreceiptedSeconds }) =>
      (oldestUnreceiptedSeconds ?? 0) * 1000 >= LATE_AFTER_MS && !silent.some(({ member }) => member === receiver),
  );
  return [
    ...silent.map(({ member, seconds }) =>
      announcedOr(late('SIGN_OF_LIFE_LATE', member, seconds), facts.inMaintenance),
    ),
    ...owing.map((pair) => late('CONFIRMATION_LATE', pair.receiver, pair.oldestUnreceiptedSeconds)),
  ].toSorted((a, b) => Number(a.cause === 'IN_MAINTENANCE') - Number(b.cause === 'IN_MAINTENANCE'));
}

/** What a member said before of its own silence stands in the place of the silence, and behind what nobody said. */
function announcedOr(cause: FlowCause, inMaintenance: FlowFacts['inMaintenance']): FlowCause {
  const untilMs = cause.member === undefined ? undefined : inMaintenance.get(cause.member);
  if (untilMs === undefined) return cause;
  return { ...cause, cause: 'IN_MAINTENANCE', whose: 'theirs', values: { until: new Date(untilMs).toISOString() } };
}

function late(cause: FlowCause['cause'], member: string, seconds: number | null): FlowCause {
  return { whose: 'nobody', cause, member, values: { seconds: seconds ?? 0 }, runbook: null };
}
