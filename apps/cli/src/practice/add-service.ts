import { readFileSync } from 'node:fs';
import { readBuilt } from '#libs/content';
import { requireRunning } from '../country/require-addable.js';
import { describeAccess, type ServicePlace } from '../local/access.js';
import { builtProgram } from '../local/build.js';
import { countriesOf } from '../local/countries.js';
import { requireMarker } from '../local/launcher.js';
import { describeNetwork, type Network, type NetworkOptions } from '../local/network.js';
import { portsFrom, requireFreePort } from '../local/ports.js';
import { ownRecord, ProcessRecords } from '../local/process-records.js';
import { countryOf, enterService, processesOf, requireService, servicesOf } from '../local/services.js';
import { Supervisor } from '../local/supervisor.js';
import { RefusedError } from '../refused-error.js';

const CLAIM = 'service-add';

export interface ServiceAdded {
  /** False where it ran already. */
  readonly added: boolean;
  readonly place: ServicePlace;
}

/**
 * Adds a service to a running network. Each step finds what an earlier, interrupted call did.
 *
 * @throws RefusedError saying what stands in the way
 */
export async function addService(service: string, options: NetworkOptions): Promise<ServiceAdded> {
  const { home } = options;
  requireMarker(home);
  requireService(home, service);
  requireContent(service);
  const records = new ProcessRecords(home.processes);
  if (!records.claim(ownRecord(CLAIM))) throw new RefusedError('another `joinder service add` is at work');
  try {
    return await add(service, options);
  } finally {
    records.remove(CLAIM);
  }
}

async function add(service: string, options: NetworkOptions): Promise<ServiceAdded> {
  const { home, progress } = options;
  const supervisor = new Supervisor(options);
  const before = await describeNetwork(options);
  const processes = processesOf(service);
  requireRunning(before, supervisor, processes);
  if (processes.every((name) => supervisor.isRunning(name)))
    return { added: false, place: placeIn(before, options, service) };
  await requireFreePorts(service, options);
  enterService(home, service);
  const network = await describeNetwork(options);
  await network.prepareDatabases([service]);
  progress.step(`the database of ${service} has the schema of this build`);
  // The gateway of its country is started anew: it is told where its intake is.
  for (const part of ['issuer', ...processes, countryOf(service)]) {
    const described = network.services.get(part);
    if (described) await supervisor.ensure(described);
  }
  return { added: true, place: placeIn(network, options, service) };
}

/** @throws RefusedError where no practice of that country is written down */
function requireContent(service: string): void {
  const { content } = readBuilt(readFileSync(builtProgram('content.json'), 'utf8'));
  const country = countryOf(service);
  if (content.countries.has(country)) return;
  throw new RefusedError(
    `the content has no practice of ${country}, only of ${[...content.countries.keys()].join(', ')}: write libs/content/practice/countries/${country}.yaml and build`,
  );
}

async function requireFreePorts(service: string, { home, basePort }: NetworkOptions): Promise<void> {
  const services = servicesOf(home);
  if (services.includes(service)) return;
  const ports = portsFrom(basePort, countriesOf(home), [...services, service]).services.get(service);
  for (const port of Object.values(ports ?? {})) await requireFreePort(port, service);
}

function placeIn({ ports }: Network, { home }: NetworkOptions, service: string): ServicePlace {
  const place = describeAccess(home, ports).services.find((one) => one.service === service);
  if (!place) throw new Error(`${service} has no place in the network`);
  return place;
}
