import type { MemberPace, PairBacklog, PairTraffic } from '#libs/exchange';
import type { PairFlow } from './flow-board.js';

/** What pairs are made of. */
export interface PairParts {
  readonly own: string;
  readonly others: readonly string[];
  readonly traffic: readonly PairTraffic[];
  readonly backlogs: readonly PairBacklog[];
  readonly paces: readonly MemberPace[];
}

/** Puts the pairs together, those between which nothing went among them. Ordered by sender, then receiver. */
export function pairFlows(parts: PairParts, now: Date): readonly PairFlow[] {
  const { own, others, traffic, backlogs } = parts;
  const named = [...traffic, ...backlogs].flatMap(({ sender, receiver }) => [sender, receiver]);
  const partners = [...new Set([...others, ...named])].filter((member) => member !== own).sort();
  const pairs = partners.flatMap((member) => [
    { sender: own, receiver: member },
    { sender: member, receiver: own },
  ]);
  return pairs
    .map((pair) => pairFlow(parts, pair, now))
    .sort((a, b) => a.sender.localeCompare(b.sender) || a.receiver.localeCompare(b.receiver));
}

interface Pair {
  readonly sender: string;
  readonly receiver: string;
}

function pairFlow({ traffic, backlogs, paces }: PairParts, pair: Pair, now: Date): PairFlow {
  const isSame = ({ sender, receiver }: Pair): boolean => sender === pair.sender && receiver === pair.receiver;
  const sent = traffic.find(isSame);
  const backlog = backlogs.find(isSame);
  const pace = paces.find(({ member }) => member === pair.receiver);
  const oldestMs = backlog ? Number(backlog.oldestT) : null;
  return {
    ...pair,
    lastMinute: sent?.lastMinute ?? 0,
    lastHour: sent?.lastHour ?? 0,
    lastDay: sent?.lastDay ?? 0,
    perMinute: (sent?.lastFiveMinutes ?? 0) / 5,
    behind: backlog?.behind ?? 0,
    oldestUnreceiptedAt: oldestMs === null ? null : new Date(oldestMs).toISOString(),
    oldestUnreceiptedSeconds: oldestMs === null ? null : secondsSince(oldestMs, now),
    drainSeconds: backlog ? drainSeconds(pace) : 0,
    opened: sent?.opened ?? 0,
    refused: sent?.refused ?? 0,
    lastAt: sent ? new Date(Number(sent.lastT)).toISOString() : null,
  };
}

function drainSeconds(pace: MemberPace | undefined): number | null {
  if (!pace || pace.moved <= 0) return null;
  return Math.ceil((pace.lag / pace.moved) * 60);
}

function secondsSince(ms: number, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - ms) / 1000));
}
