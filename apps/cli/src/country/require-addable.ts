import { countriesOf } from '../local/countries.js';
import { requireMarker } from '../local/launcher.js';
import type { Network } from '../local/network.js';
import type { Home } from '../local/paths.js';
import { COUNTRIES, MOST_COUNTRIES, portsFrom, portsOf, requireFreePort } from '../local/ports.js';
import type { Supervisor } from '../local/supervisor.js';
import { RefusedError } from '../refused-error.js';

/** Requires that a network was ever started here and that the country is none of those it began with, and has room. */
export function requireNew(home: Home, country: string): void {
  requireMarker(home);
  if (COUNTRIES.some((one) => one === country))
    throw new RefusedError(`${country} is one of the countries that this network began with`);
  const countries = countriesOf(home);
  if (!countries.includes(country) && countries.length >= MOST_COUNTRIES)
    throw new RefusedError(`a network on one machine has room for ${MOST_COUNTRIES} countries, and this one is full`);
}

/** Requires that every part but those to add runs. */
export function requireRunning(network: Network, supervisor: Supervisor, added: readonly string[]): void {
  const parts = [...network.services.keys()].filter((part) => !added.includes(part));
  const stopped = parts.filter((part) => !supervisor.isRunning(part));
  if (stopped.length === parts.length)
    throw new RefusedError('the network is not running: `joinder up` starts it, then add one');
  if (stopped.length > 0)
    throw new RefusedError(
      `${stopped.join(', ')} ${stopped.length > 1 ? 'do' : 'does'} not run: \`joinder start\` each`,
    );
}

/** Requires that nobody listens where the country is going to. */
export async function requireFreePorts(home: Home, base: number, country: string): Promise<void> {
  const countries = countriesOf(home);
  if (countries.includes(country)) return;
  const { gateway, issuer } = portsOf(portsFrom(base, [...countries, country]), country);
  for (const port of Object.values(gateway)) await requireFreePort(port, `the gateway of ${country}`);
  await requireFreePort(issuer, `the sign-in of ${country}`);
}
