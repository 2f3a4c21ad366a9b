import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.js';
import { countryOf, type DrawnFault } from './faults.js';
import { PASS } from './link-fault.js';
import type { LinkEvent } from './spotter.js';

const COMMIT_POINTS = ['commit-asked', 'commit-answered'] as const satisfies readonly LinkEvent[];
const SEND_POINTS = ['produce-asked', 'produce-answered'] as const satisfies readonly LinkEvent[];

/** What a process asked when it died arrives while the next one sends already. */
const SENT_LATE = 'produce-late';
/** So long after its start a gateway sends again. */
const LATE_MS = 8_000;

/** Moments at which a process may die: before something happened, or when it did and the process was not told. */
export const KILL_POINTS: readonly string[] = [...COMMIT_POINTS, ...SEND_POINTS, SENT_LATE];

/** Lies in wait on the links of a gateway and kills it at the moment that was drawn. */
export function killAt(cluster: Cluster, drawn: DrawnFault): void {
  const country = countryOf(drawn);
  const isLate = drawn.how === SENT_LATE;
  const event = isLate ? 'produce-asked' : [...COMMIT_POINTS, ...SEND_POINTS].find((point) => point === drawn.how);
  if (!event) throw new Error(`${drawn.how} is no moment of a link`);
  const trip = { kind: 'trip', event, isLate, skip: drawn.skip, sprung: () => cluster.killNow(country) } as const;
  if (COMMIT_POINTS.some((point) => point === event)) cluster.databaseLink(country).set(trip);
  else for (const { link } of cluster.brokers) link.set({ ...trip, skip: Math.min(2, drawn.skip) }, country);
}

/** Starts again what was killed. */
export async function reviveFrom(cluster: Cluster, drawn: DrawnFault): Promise<void> {
  const country = countryOf(drawn);
  cluster.databaseLink(country).heal();
  for (const { link } of cluster.brokers) link.set(PASS, country);
  await cluster.ensure(country);
  if (drawn.how !== SENT_LATE) return;
  await delay(LATE_MS);
  for (const { link } of cluster.brokers) link.deliver(country);
}
