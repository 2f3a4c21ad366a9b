import { HOUR_MS, MINUTE_MS } from '#libs/vocabulary';
import type { FollowedSpace } from '../known/followed-space.js';
import { UNKNOWN } from '../known/recent-rates.js';
import type { CharterView, FlowRate, PairFlowView, RefusedOfNobody, SpaceBoard, TopicView } from './flow-board.js';
import { spaceView, timeText, totalPairs } from './flow.view.js';
import type { AccessReport } from './topic-access.js';
import { topicAccess } from './topic-access.js';

/** What the newest messages of one pair say. */
interface RecentFlow {
  lastMinute: number;
  lastHour: number;
  behind: number;
  /** 0 where nothing is behind. */
  oldestMs: number;
}

/** Adds to all pairs what went within the last hour, and what is not cosigned. */
export function pairFlowViews(spaces: readonly FollowedSpace[], nowMs: number): readonly PairFlowView[] {
  const recent = recentFlows(spaces, nowMs);
  return totalPairs(spaces).map(({ from, to, records, bytes, lastAt }) => {
    const { oldestMs, ...counts } = recent.get(`${from} ${to}`) ?? noFlow();
    return { sender: from, receiver: to, records, bytes, ...counts, oldestAt: timeText(oldestMs), lastAt };
  });
}

/** Puts what is known of a space into a view: activity, topics, charter, and how far each member is. */
export function spaceBoard(space: FollowedSpace, access: AccessReport | null, nowMs: number): SpaceBoard {
  const view = spaceView(space, nowMs);
  const lastAts = view.members.flatMap(({ lastAt }) => lastAt ?? []).sort();
  return {
    ...view,
    lastAt: lastAts.at(-1) ?? null,
    lastHour: space.recent.all().filter(({ atMs }) => atMs > nowMs - HOUR_MS).length,
    topics: space.topics.map((topic): TopicView => topicAccess({ topic, space: space.id }, access)),
    charter: charterView(space),
  };
}

/** Names what came within the last seconds, most records first. */
export function rateViews(spaces: readonly FollowedSpace[], nowMs: number): readonly FlowRate[] {
  const views = spaces.flatMap((space) =>
    [...space.rates.rates(nowMs)].map(([sender, rate]) => ({
      space: space.id,
      member: sender === UNKNOWN ? null : sender,
      writers: writersOf(space),
      ...rate,
    })),
  );
  return views.sort((left, right) => right.recordsPerSecond - left.recordsPerSecond);
}

/** Names what was refused lately and nobody is proven to have sent. */
export function refusedViews(spaces: readonly FollowedSpace[], nowMs: number): readonly RefusedOfNobody[] {
  return spaces.flatMap((space) => {
    const news = space.refused.news(nowMs);
    const lastAt = timeText(news?.lastMs ?? 0);
    return news === null || lastAt === null
      ? []
      : [{ space: space.id, writers: writersOf(space), count: news.count, lastAt }];
  });
}

function writersOf({ state, openers }: FollowedSpace): readonly string[] {
  return state.charter?.charter.members ?? openers;
}

function recentFlows(spaces: readonly FollowedSpace[], nowMs: number): ReadonlyMap<string, RecentFlow> {
  const flows = new Map<string, RecentFlow>();
  for (const space of spaces) {
    const sent = space.recent.all().flatMap((one) => one.to.map((member) => ({ ...one, member })));
    for (const { position, atMs, from, member } of sent) {
      const flow = flows.get(`${from} ${member}`) ?? noFlow();
      flows.set(`${from} ${member}`, flow);
      if (atMs > nowMs - MINUTE_MS) flow.lastMinute += 1;
      if (atMs > nowMs - HOUR_MS) flow.lastHour += 1;
      if (space.isOwedBy(member, position)) countBehind(flow, atMs);
    }
  }
  return flows;
}

function countBehind(flow: RecentFlow, atMs: number): void {
  flow.oldestMs = flow.behind === 0 ? atMs : Math.min(flow.oldestMs, atMs);
  flow.behind += 1;
}

function noFlow(): RecentFlow {
  return { lastMinute: 0, lastHour: 0, behind: 0, oldestMs: 0 };
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
