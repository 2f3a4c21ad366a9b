import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { identityFiles, trustDaysLeft } from './identity.js';
import { issuerPlaces } from './issuer/issuer-places.js';
import { javaVersion, OLDEST_JAVA } from './java.js';
import { partsOf } from './network.js';
import { type Home, repositoryRoot } from './paths.js';
import { listenersOf, type NetworkPorts, requireFreePort } from './ports.js';
import { silentProgress } from './progress.js';
import { authoritiesDoorOf, authoritiesProxyOf, doorOf } from './services.js';
import { Supervisor } from './supervisor.js';

const SMALLEST_DISK_GB = 2;
const FEW_DAYS = 14;

/** One line of the doctor: what was looked at, how it is, and what to do when it is not well. */
export interface Finding {
  readonly subject: string;
  readonly state: 'well' | 'attention' | 'ill';
  readonly text: string;
}

/** Looks at everything that a network on this machine needs and at the one in `home`. Changes nothing. */
export async function examine(home: Home, ports: NetworkPorts): Promise<Finding[]> {
  const supervisor = new Supervisor({ home, progress: silentProgress });
  return [
    node(),
    await java(),
    await disk(home),
    ...partsOf(home).map((part) => running(supervisor, part)),
    ...(await freePorts(supervisor, ports)),
    trust(home),
  ];
}

function node(): Finding {
  const well = Number(process.versions.node.split('.')[0]) >= 24;
  return finding('node', well ? 'well' : 'ill', `Node ${process.versions.node}, 24 or later is needed`);
}

async function java(): Promise<Finding> {
  if (process.env['KAFKA_BROKERS']) return finding('java', 'well', 'not needed: KAFKA_BROKERS names a cluster');
  const version = await javaVersion();
  if (version === null)
    return finding('java', 'ill', `Java was not found; Apache Kafka needs Java ${OLDEST_JAVA} or later`);
  return finding('java', version >= OLDEST_JAVA ? 'well' : 'ill', `Java ${version}, ${OLDEST_JAVA} or later is needed`);
}

async function disk(home: Home): Promise<Finding> {
  const { bavail, bsize } = await statfs(existsSync(home.root) ? home.root : repositoryRoot());
  const free = Math.floor((bavail * bsize) / 1e9);
  return finding('disk', free >= SMALLEST_DISK_GB ? 'well' : 'ill', `${free} GB free in ${home.root}`);
}

function running(supervisor: Supervisor, part: string): Finding {
  if (supervisor.isRunning(part)) return finding(part, 'well', 'running');
  if (!supervisor.known().includes(part)) return finding(part, 'well', 'not started');
  return finding(part, 'ill', `has ended by itself; \`joinder start ${part}\` starts it again`);
}

/** Only ports of parts that do not run: a running part holds its own. */
async function freePorts(supervisor: Supervisor, ports: NetworkPorts): Promise<Finding[]> {
  const needed: Record<string, readonly number[]> = {
    postgres: [ports.postgres],
    kafka: [ports.kafka.client, ports.kafka.controller],
    issuer: issuerPlaces(ports).map(({ port }) => port),
    operator: Object.values(ports.operator),
    ...Object.fromEntries([...ports.countries].map(([name, { gateway }]) => [name, Object.values(gateway)])),
    ...Object.fromEntries(
      [...ports.services].flatMap(([name, own]) => {
        const { desk, door, authorities, proxy } = listenersOf(own);
        return [
          [name, desk],
          [doorOf(name), door],
          [authoritiesDoorOf(name), authorities],
          [authoritiesProxyOf(name), proxy],
        ];
      }),
    ),
  };
  const wanted = Object.entries(needed).filter(([part]) => !supervisor.isRunning(part));
  const problems: Finding[] = [];
  for (const [part, numbers] of wanted) {
    for (const port of numbers) {
      await requireFreePort(port, part).catch((error: unknown) => {
        problems.push(finding('ports', 'ill', error instanceof Error ? error.message : String(error)));
      });
    }
  }
  return problems.length > 0 ? problems : [finding('ports', 'well', 'free or held by their own part')];
}

function trust(home: Home): Finding {
  if (!existsSync(home.identity)) return finding('trust', 'well', 'made at the first start');
  const days = trustDaysLeft(identityFiles(home.identity), Date.now());
  const text = `the trust list is good for ${Math.max(0, days)} days; \`joinder reset\` makes a new one`;
  if (days < 0) return finding('trust', 'ill', text);
  return finding('trust', days < FEW_DAYS ? 'attention' : 'well', text);
}

function finding(subject: string, state: Finding['state'], text: string): Finding {
  return { subject, state, text };
}
