import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { besideInstance } from '../e2e/second-instance.js';
import type { Cluster } from './cluster.js';
import { countryOf, type DrawnFault } from './faults.js';

const MINUTE_MS = 60_000;

/** Starts a gateway again with a clock that is some minutes off; it need not become ready, as it may wait for its time to come. */
export async function shiftClock(cluster: Cluster, drawn: DrawnFault): Promise<void> {
  const service = cluster.service(countryOf(drawn));
  const preload = pathToFileURL(join(repositoryRoot(), 'test', 'chaos', 'shifted-clock.mjs'));
  preload.searchParams.set('ms', String(Number(drawn.how) * MINUTE_MS));
  await cluster.kill(service.name);
  await cluster.run({ ...service, args: ['--import', preload.href, ...service.args] });
}

/**
 * Starts a second process of a gateway, on its own ports and with a folder of its own. `takes over`: the first one stands still
 * meanwhile, so that the second gets its lease, if it lasts so long.
 */
export async function beginSecond(cluster: Cluster, drawn: DrawnFault): Promise<void> {
  const service = cluster.service(countryOf(drawn));
  await cluster.run(await besideInstance({ home: cluster.home, service }));
  if (drawn.how === 'takes over') cluster.pause(service.name);
}

export async function endSecond(cluster: Cluster, drawn: DrawnFault): Promise<void> {
  cluster.resume(drawn.target);
  await cluster.kill(secondOf(drawn));
}

function secondOf({ target }: DrawnFault): string {
  return `${target}-second`;
}
