import type { FlowCurve } from './flow-curves.js';
import type { KeptFlow } from './flow-quarter.repository.js';

/** Puts the flows of quarters into a curve for each pair; a pair of which a watched quarter says nothing sent nothing in it. */
export function curvesOf(quarters: readonly Date[], flows: readonly KeptFlow[]): readonly FlowCurve[] {
  const watched = new Set(flows.map(({ quarter }) => quarter.getTime()));
  const pairs = new Map(
    flows
      .filter(({ sender }) => sender !== '')
      .map(({ sender, receiver }) => [`${sender} ${receiver}`, { sender, receiver }]),
  );
  const found = new Map(flows.map((flow) => [keyOf(flow, flow.quarter), flow]));
  return [...pairs.values()].map((pair) => {
    const points = quarters.map((quarter) =>
      watched.has(quarter.getTime()) ? (found.get(keyOf(pair, quarter)) ?? NOTHING) : null,
    );
    return {
      ...pair,
      messages: points.map((point) => point && point.messages),
      p50Ms: points.map((point) => point && point.p50Ms),
      p95Ms: points.map((point) => point && point.p95Ms),
      behind: points.map((point) => point && point.behind),
    };
  });
}

const NOTHING = { messages: 0, p50Ms: null, p95Ms: null, behind: 0 };

function keyOf({ sender, receiver }: { sender: string; receiver: string }, quarter: Date): string {
  return `${sender} ${receiver} ${quarter.getTime()}`;
}
