import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { isReady, stateFolder } from '../../apps/cli/src/local/apps.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { freePorts } from '../../apps/cli/src/local/ports.js';
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
  const name = secondOf(drawn);
  const ports = await freePorts(3);
  const [http, metrics, peer] = ports;
  const env = {
    ...service.env,
    GATEWAY_HTTP_PORT: String(http),
    GATEWAY_METRICS_PORT: String(metrics),
    GATEWAY_PEER_PORT: String(peer),
    STATE_DIR: stateFolder(cluster.home, name),
  };
  await cluster.run({ ...service, name, ports, env, ready: () => isReady(http ?? 0) });
  if (drawn.how === 'takes over') cluster.pause(service.name);
}

export async function endSecond(cluster: Cluster, drawn: DrawnFault): Promise<void> {
  cluster.resume(drawn.target);
  await cluster.kill(secondOf(drawn));
}

function secondOf({ target }: DrawnFault): string {
  return `${target}-second`;
}
