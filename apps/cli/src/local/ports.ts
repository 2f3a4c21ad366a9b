import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { RefusedError } from '../refused-error.js';

/** The countries that a network on one machine begins with. */
export const COUNTRIES = ['nl', 'hu', 'bg', 'ro'] as const;
export type Country = (typeof COUNTRIES)[number];

export interface AppPorts {
  readonly http: number;
  readonly metrics: number;
  readonly peer: number;
}

/** Who runs the broker: no country, with a page and people of its own. */
export const OPERATOR = 'operator';

/** Every port of a network on this machine, counted from one base port. */
export interface NetworkPorts {
  readonly base: number;
  readonly countries: ReadonlyMap<string, CountryPorts>;
  /** `http` is the API for members, `peer` the page for people. */
  readonly operator: AppPorts;
  /** The OpenID Connect issuer of the operator's people. */
  readonly operatorIssuer: number;
  /** What stands beside the gateways. */
  readonly services: ReadonlyMap<string, IntakePorts>;
  readonly kafka: KafkaPorts;
  readonly postgres: number;
  /** Where gateways take their mail to; somebody listens there while mail is looked at. */
  readonly mail: number;
}

export interface CountryPorts {
  readonly gateway: AppPorts;
  /** The OpenID Connect issuer. */
  readonly issuer: number;
}

export interface IntakePorts {
  /** The public pages, in a process of their own. */
  readonly door: number;
  readonly doorMetrics: number;
  /** The pages for an authority: the proxy in front of them, that door itself, and its metrics. */
  readonly authorities: number;
  readonly authoritiesDoor: number;
  readonly authoritiesMetrics: number;
  /** The API of the triage desk. */
  readonly desk: number;
  /** The listener for the services behind. */
  readonly inner: number;
  readonly metrics: number;
  /** The OpenID Connect issuer of the people of the practice. */
  readonly issuer: number;
}

export interface KafkaPorts {
  readonly client: number;
  readonly controller: number;
}

const DEFAULT_BASE_PORT = 7100;
const [LOWEST_DRAWN, HIGHEST_DRAWN] = [10_000, 18_000] as const;
/** The only one among them to which nothing fetches (Fetch Standard, "bad port"). */
const AMANDA = 10_080;
const HIGHEST_OFFSET = 239;
/** Where the ports of each gateway begin. */
const GATEWAY_OFFSETS = [0, 10, 20, 30, 60, 70];
/** How many countries have room. */
export const MOST_COUNTRIES = GATEWAY_OFFSETS.length;

const [SERVICE_OFFSET, SERVICE_ISSUER_OFFSET] = [100, 220];
/** How many services have room. */
export const MOST_SERVICES = 12;

/** Lays out the ports from `base`: ten for each gateway and service, the operator's, the issuers', Kafka's and PostgreSQL's. */
export function portsFrom(
  base: number,
  countries: readonly string[] = COUNTRIES,
  services: readonly string[] = [],
): NetworkPorts {
  const app = (offset: number): AppPorts => ({
    http: base + offset,
    metrics: base + offset + 1,
    peer: base + offset + 2,
  });
  return {
    base,
    countries: new Map(
      GATEWAY_OFFSETS.flatMap((offset, i) => {
        const country = countries[i];
        return country === undefined ? [] : [[country, { gateway: app(offset), issuer: base + 50 + i }]];
      }),
    ),
    operator: app(40),
    operatorIssuer: base + 56,
    services: new Map(services.slice(0, MOST_SERVICES).map((service, i) => [service, intakePorts(base, i)])),
    kafka: { client: base + 80, controller: base + 81 },
    postgres: base + 85,
    mail: base + 86,
  };
}

function intakePorts(base: number, i: number): IntakePorts {
  const door = base + SERVICE_OFFSET + 10 * i;
  const issuer = base + SERVICE_ISSUER_OFFSET + i;
  return {
    door,
    desk: door + 1,
    inner: door + 2,
    metrics: door + 3,
    doorMetrics: door + 4,
    authorities: door + 5,
    authoritiesDoor: door + 6,
    authoritiesMetrics: door + 7,
    issuer,
  };
}

/** The ports on which each process of a service listens. */
export function listenersOf(ports: IntakePorts): Record<'desk' | 'door' | 'authorities' | 'proxy', number[]> {
  return {
    desk: [ports.desk, ports.inner, ports.metrics],
    door: [ports.door, ports.doorMetrics],
    authorities: [ports.authoritiesDoor, ports.authoritiesMetrics],
    proxy: [ports.authorities],
  };
}

/** Finds the ports of a country. @throws RefusedError where the network has no such country */
export function portsOf(ports: NetworkPorts, country: string): CountryPorts {
  const found = ports.countries.get(country);
  if (!found) throw new RefusedError(`the network on this machine has no country ${country}`);
  return found;
}

/** Reads JOINDER_BASE_PORT; @throws RefusedError when it leaves no room for the ports above it. */
export function basePort(env: NodeJS.ProcessEnv = process.env): number {
  const written = env['JOINDER_BASE_PORT'];
  if (written === undefined || written === '') return DEFAULT_BASE_PORT;
  const base = Number(written);
  if (!Number.isInteger(base) || base < 1024 || base + HIGHEST_OFFSET > 65_535) {
    throw new RefusedError(
      `JOINDER_BASE_PORT must be a whole number from 1024 to ${65_535 - HIGHEST_OFFSET}, not ${written}`,
    );
  }
  return base;
}

/** @throws RefusedError naming the port and the way out when another program listens there. */
export async function requireFreePort(port: number, owner: string): Promise<void> {
  if (await isFree(port)) return;
  throw new RefusedError(
    `port ${port}, needed by ${owner}, is taken by another program: stop that program, or choose other ports, for example with JOINDER_BASE_PORT=${port < 30_000 ? 17_100 : 27_100}`,
  );
}

/** The port after the one that this process drew last. Where it begins is drawn, so that two processes look at different ports. */
let nextDrawn: number = randomInt(LOWEST_DRAWN, HIGHEST_DRAWN);

/**
 * Draws `count` ports on which nobody listens at this moment, none of them twice. They lie below those that systems give to outgoing
 * connections (RFC 6335 and Linux from 32768 on), of which one could take a port between this look and its use.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = nextDrawn;
    nextDrawn = port + 1 < HIGHEST_DRAWN ? port + 1 : LOWEST_DRAWN;
    if (port !== AMANDA && (await isFree(port))) ports.push(port);
  }
  return ports;
}

async function isFree(port: number): Promise<boolean> {
  try {
    const server = await listen(port);
    await new Promise((closed) => server.close(closed));
    return true;
  } catch {
    return false;
  }
}

function listen(port: number): Promise<ReturnType<typeof createServer>> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
