import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaService } from './kafka.js';
import { settleAll } from './network.js';
import { homeAt, repositoryRoot, type Home } from './paths.js';
import { freePorts } from './ports.js';
import { postgresFolder, postgresServer } from './postgres.js';
import { ownRecord, ProcessRecords } from './process-records.js';
import { silentProgress, terminalProgress, type Progress } from './progress.js';
import type { Service } from './service.js';
import { Supervisor } from './supervisor.js';

/** PostgreSQL and Kafka for tests alone, on ports of their own, with data that goes when they stop. */
export interface TestServices {
  /**
   * Superuser: tests make and drop databases and schemas of their own. With several servers the addresses of all, with
   * a space between them.
   */
  readonly databaseUrl: string;
  /** Plaintext listener; each test file uses topics of its own. */
  readonly kafkaBrokers: string;
  /** Whether they were started here and go with the run; what a test leaves behind on them stays with nobody. */
  readonly areOwn: boolean;
  readonly stop: () => Promise<void>;
}

export interface TestServicesOptions {
  /** How many servers of PostgreSQL, one for each process that runs tests; one where absent. */
  readonly databases?: number;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

const OWNER = 'owner';

/**
 * What a test writes need not outlive the machine; a process that is killed loses nothing by this. Statements are counted,
 * for tests of what a request costs.
 */
const FOR_ONE_RUN = ['fsync=off', 'full_page_writes=off', 'shared_preload_libraries=pg_stat_statements'];
const UNOWNED = '.new-';

/** Starts the services for tests, or answers those named by JOINDER_TEST_DATABASE_URL and JOINDER_TEST_KAFKA_BROKERS. */
export async function startTestServices(options: TestServicesOptions = {}): Promise<TestServices> {
  const databaseUrl = process.env['JOINDER_TEST_DATABASE_URL'];
  const kafkaBrokers = process.env['JOINDER_TEST_KAFKA_BROKERS'];
  if (databaseUrl && kafkaBrokers) return { databaseUrl, kafkaBrokers, areOwn: false, stop: async () => {} };

  await removeLeftovers();
  const [client = 0, controller = 0, ...ports] = await freePorts(2 + (options.databases ?? 1));
  const servers = new OwnServers(options.progress ?? terminalProgress(), options.signal);
  try {
    const starts = [servers.startKafka(client, controller), ...ports.map((port) => servers.startPostgres(port))];
    const [brokers = '', ...urls] = await settleAll(starts);
    return { databaseUrl: urls.join(' '), kafkaBrokers: brokers, areOwn: true, stop: () => servers.stop() };
  } catch (error) {
    await servers.stop();
    throw error;
  }
}

/** Servers that each have a state folder of their own. */
class OwnServers {
  private readonly homes: Home[] = [];

  constructor(
    private readonly progress: Progress,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async startKafka(client: number, controller: number): Promise<string> {
    const { progress } = this;
    const home = this.newHome();
    await this.start(
      home,
      await kafkaService({ home, ports: { client, controller }, profile: { kind: 'plaintext' }, progress }),
    );
    return `127.0.0.1:${client}`;
  }

  async startPostgres(port: number): Promise<string> {
    const home = this.newHome();
    const { service, adminUrl } = await postgresServer(home, port, FOR_ONE_RUN);
    await this.start(home, service);
    return adminUrl;
  }

  async stop(): Promise<void> {
    await settleAll(this.homes.map(removeOwnedHome));
    await removeLeftovers();
  }

  private newHome(): Home {
    const home = ownedHome();
    this.homes.push(home);
    return home;
  }

  private async start(home: Home, service: Service): Promise<void> {
    await new Supervisor({ home, progress: this.progress, signal: this.signal }).ensure(service);
  }
}

/**
 * Makes a state folder that says from its first moment which test process it belongs to: what that process leaves
 * behind is stopped and removed by `removeLeftovers`.
 */
export function ownedHome(): Home {
  const name = randomUUID().slice(0, 8);
  const unowned = join(testsFolder(), `${UNOWNED}${name}`);
  new ProcessRecords(join(unowned, OWNER)).write(ownRecord(OWNER));
  renameSync(unowned, join(testsFolder(), name));
  return homeAt(join(testsFolder(), name, 'home'));
}

/** Stops and removes what killed test processes left behind; those that are alive are left alone. */
export async function removeLeftovers(): Promise<void> {
  if (!existsSync(testsFolder())) return;
  for (const name of readdirSync(testsFolder())) {
    const owner = join(testsFolder(), name, OWNER);
    if (name.startsWith(UNOWNED) || !existsSync(owner)) continue;
    if (new ProcessRecords(owner).findLive(OWNER) === null)
      await removeOwnedHome(homeAt(join(testsFolder(), name, 'home')));
  }
}

/** Stops what runs in a state folder of `ownedHome` and removes all of it, wherever its PostgreSQL keeps its data. */
export async function removeOwnedHome(home: Home): Promise<void> {
  const supervisor = new Supervisor({ home, progress: silentProgress });
  await Promise.all(supervisor.known().map((name) => supervisor.stop(name)));
  // The folder with the owner's record last: an interrupted removal is taken up again.
  for (const folder of [postgresFolder(home), home.root, join(home.root, '..')])
    rmSync(folder, { recursive: true, force: true });
}

function testsFolder(): string {
  return join(repositoryRoot(), '.joinder', 'tests');
}
