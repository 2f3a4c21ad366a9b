import type { Cluster } from './cluster.js';
import { countryOf, type DrawnFault } from './faults.js';
import type { LinkEvent } from './spotter.js';

const COMMIT_POINTS = ['commit-asked', 'commit-answered'] as const satisfies readonly LinkEvent[];
const SEND_POINTS = ['produce-asked', 'produce-answered'] as const satisfies readonly LinkEvent[];

/** Moments at which a process may die: before something happened, or when it did and the process was not told. */
export const KILL_POINTS: readonly LinkEvent[] = [...COMMIT_POINTS, ...SEND_POINTS];

/** Lies in wait on the links of a gateway and kills it at the moment that was drawn. */
export function killAt(cluster: Cluster, drawn: DrawnFault): void {
  const country = countryOf(drawn);
  const event = KILL_POINTS.find((point) => point === drawn.how);
  if (!event) throw new Error(`${drawn.how} is no moment of a link`);
  const trip = { kind: 'trip', event, skip: drawn.skip, sprung: () => cluster.killNow(country) } as const;
  if (COMMIT_POINTS.some((point) => point === event)) cluster.databaseLink(country).set(trip);
  else for (const { link } of cluster.brokers) link.set({ ...trip, skip: Math.min(2, drawn.skip) }, country);
}
