import { replaceFile } from '../trust/files.js';
import {
  type AppSurroundings,
  gatewayService,
  intakeService,
  migrationTask,
  operatorService,
  peers,
  peersFile,
} from './apps.js';
import { isBuilt } from './build.js';
import { countriesOf } from './countries.js';
import { ensureDatabases } from './databases.js';
import { doorServices } from './door-apps.js';
import { ensureIdentity } from './identity.js';
import { issuerService } from './issuer/issuer.js';
import { kafkaService } from './kafka.js';
import type { Home } from './paths.js';
import { type NetworkPorts, portsFrom, requireFreePort } from './ports.js';
import { postgresServer } from './postgres.js';
import { ensurePracticeIdentity } from './practice-identity.js';
import type { Progress } from './progress.js';
import { runTask } from './run-task.js';
import type { Service } from './service.js';
import { countryOf, processesOf, servicesOf } from './services.js';
import type { Supervisor } from './supervisor.js';

/** Names the parts of a network that can be started, stopped and killed one by one. */
export function partsOf(home: Home): readonly string[] {
  return ['postgres', 'kafka', 'issuer', 'operator', ...countriesOf(home), ...servicesOf(home).flatMap(processesOf)];
}

/** Where the network of one state folder lives and who waits for it. */
export interface NetworkOptions {
  readonly home: Home;
  readonly basePort: number;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** A database of a gateway or a service, and the migrations that were applied to it just now. */
export interface MigratedDatabase {
  /** A country, or a service such as `nl-intake`. */
  readonly part: string;
  readonly applied: readonly string[];
}

/** A network on this machine, described; nothing runs because of it. */
export interface Network {
  readonly ports: NetworkPorts;
  /** Parts run elsewhere (DATABASE_URL, KAFKA_BROKERS) and parts that this build lacks have no service. */
  readonly services: ReadonlyMap<string, Service>;
  /** Superuser of the PostgreSQL, with the password inside: keep it out of logs and argument lists. */
  readonly adminUrl: string;
  /**
   * Makes the databases of countries and services, or of all, and brings them to the schema of this build; answers the migrations that ran.
   * PostgreSQL must run.
   */
  prepareDatabases(parts?: readonly string[]): Promise<readonly MigratedDatabase[]>;
}

/** Describes the network of a state folder, making keys, certificates and passwords at the first call. */
export async function describeNetwork(options: NetworkOptions): Promise<Network> {
  const { home, basePort, progress } = options;
  const ports = portsFrom(basePort, countriesOf(home), servicesOf(home));
  const identity = await ensureIdentity(home, Date.now());
  for (const service of ports.services.keys()) await ensurePracticeIdentity(home, countryOf(service), Date.now());
  const services = new Map<string, Service>([['issuer', issuerService(home, ports)]]);

  const postgres = process.env['DATABASE_URL'] ? undefined : await postgresServer(home, ports.postgres);
  if (postgres) services.set('postgres', postgres.service);
  const adminUrl = postgres?.adminUrl ?? process.env['DATABASE_URL'] ?? '';

  const profile = {
    kind: 'tls',
    keyStoreFile: identity.brokerStoreFile,
    operator: identity.tls('operator'),
  } as const;
  const elsewhere = process.env['KAFKA_BROKERS'];
  if (!elsewhere) services.set('kafka', await kafkaService({ home, ports: ports.kafka, profile, progress }));

  const kafkaBrokers = elsewhere ? elsewhere : `127.0.0.1:${ports.kafka.client}`;
  const surroundings: AppSurroundings = { home, ports, identity, kafkaBrokers, adminUrl };
  if (isBuilt('apps/operator/src/main.js')) services.set('operator', operatorService(surroundings));
  if (isBuilt('apps/gateway/src/main.js')) {
    for (const country of ports.countries.keys()) services.set(country, gatewayService(surroundings, country));
    replaceFile(peersFile(home), Buffer.from(JSON.stringify(peers(ports))), 'public');
  }
  if (isBuilt('apps/intake/src/main.js'))
    for (const service of ports.services.keys()) {
      services.set(service, intakeService(surroundings, service));
      for (const door of doorServices(surroundings, service)) services.set(door.name, door);
    }
  return {
    ports,
    services,
    adminUrl,
    prepareDatabases: (parts = [...ports.countries.keys(), ...ports.services.keys()]) =>
      prepareDatabases(surroundings, parts, options.signal),
  };
}

/** Starts every part of a network, each as soon as what it needs is there. */
export async function startNetwork(network: Network, supervisor: Supervisor, progress: Progress): Promise<void> {
  await requireFreePorts(network, supervisor);
  const ensure = async (...parts: string[]): Promise<void> => {
    const services = parts.flatMap((part) => network.services.get(part) ?? []);
    await settleAll(services.map((service) => supervisor.ensure(service)));
  };
  const databases = async (): Promise<void> => {
    await ensure('postgres');
    await network.prepareDatabases();
    progress.step('the databases have the schema of this build');
  };
  await settleAll([databases(), ensure('kafka'), ensure('issuer')]);
  await ensure('operator');
  await ensure(...network.ports.countries.keys(), ...[...network.ports.services.keys()].flatMap(processesOf));
}

/** A taken port is told before anything starts, so that nothing has to be stopped again. */
async function requireFreePorts({ services }: Network, supervisor: Supervisor): Promise<void> {
  for (const { name, ports } of services.values()) {
    if (supervisor.isRunning(name)) continue;
    for (const port of ports) await requireFreePort(port, name);
  }
}

/** Stops every part that was started from the supervisor's folder, in the reverse order. */
export async function stopNetwork(supervisor: Supervisor, home: Home): Promise<string[]> {
  const stopped: string[] = [];
  const members = [...countriesOf(home), ...servicesOf(home).flatMap(processesOf)];
  for (const parts of [members, ['operator'], ['issuer', 'kafka'], ['postgres']]) {
    const found = await Promise.all(parts.map(async (part) => ((await supervisor.stop(part)) ? [part] : [])));
    stopped.push(...found.flat());
  }
  return stopped;
}

/** Waits for all before failing with the first failure, so that whatever was started is on record by then. */
export async function settleAll<T>(work: readonly Promise<T>[]): Promise<readonly T[]> {
  const results = await Promise.allSettled(work);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  return results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function prepareDatabases(
  surroundings: AppSurroundings,
  parts: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly MigratedDatabase[]> {
  await ensureDatabases(surroundings.home, surroundings.adminUrl, parts);
  if (!isBuilt('apps/gateway/src/migrate.main.js')) return [];
  return settleAll(parts.map((part) => migrate(surroundings, part, signal)));
}

async function migrate(
  surroundings: AppSurroundings,
  part: string,
  signal: AbortSignal | undefined,
): Promise<MigratedDatabase> {
  const printed = await runTask(surroundings.home, migrationTask(surroundings, part), signal);
  const { applied }: Pick<MigratedDatabase, 'applied'> = JSON.parse(printed);
  return { part, applied };
}
