import type { FollowedSpace } from '../known/followed-space.js';
import type { CharterView, PairFlowView, SpaceBoard, TopicView } from './flow-board.js';
import { type PairView, spaceView, totalPairs } from './flow.view.js';
import type { AccessReport } from './topic-access.js';
import { topicAccess } from './topic-access.js';

const MINUTE_MS = 60_000;

/** Adds to all pairs what went within the last hour, and what of it is not cosigned. */
export function pairFlowViews(spaces: readonly FollowedSpace[], nowMs: number): readonly PairFlowView[] {
  const recent = spaces.flatMap((space) => recentPairs(space, nowMs));
  return totalPairs(spaces).map(({ from, to, records, bytes, lastAt }: PairView) => {
    const theirs = recent.filter((one) => one.from === from && one.to === to);
    return {
      sender: from,
      receiver: to,
      records,
      bytes,
      lastMinute: theirs.filter(({ atMs }) => atMs > nowMs - MINUTE_MS).length,
      lastHour: theirs.length,
      behind: theirs.filter(({ isCosigned }) => !isCosigned).length,
      lastAt,
    };
  });
}

/** Puts what is known of a space into a view: activity, topics, charter, and how far each member is. */
export function spaceBoard(space: FollowedSpace, access: AccessReport | null, nowMs: number): SpaceBoard {
  const view = spaceView(space, nowMs);
  const lastAts = view.members.flatMap(({ lastAt }) => lastAt ?? []).sort();
  return {
    ...view,
    lastAt: lastAts.at(-1) ?? null,
    lastHour: space.recent.newest(nowMs).length,
    topics: space.topics.map((topic): TopicView => topicAccess({ topic, space: space.id }, access)),
    charter: charterView(space),
  };
}

function recentPairs({ recent, cosigners }: FollowedSpace, nowMs: number) {
  const sizes = cosigners.sizes();
  return recent
    .newest(nowMs)
    .flatMap(({ position, atMs, from, to }) =>
      to.map((member) => ({ from, to: member, atMs, isCosigned: (sizes.get(member)?.size ?? 0n) > position })),
    );
}

function charterView({ state: { charter } }: FollowedSpace): CharterView | null {
  return (
    charter && {
      revision: charter.charter.revision,
      members: charter.charter.members,
      hash: Buffer.from(charter.hash).toString('hex'),
      actedAt: charter.actedAt.toString(),
    }
  );
}
