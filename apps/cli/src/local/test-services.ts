import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaService } from './kafka.js';
import { settleAll } from './network.js';
import { homeAt, repositoryRoot, type Home } from './paths.js';
import { freePorts } from './ports.js';
import { postgresFolder, postgresServer } from './postgres.js';
import { ownRecord, ProcessRecords } from './process-records.js';
import { terminalProgress, type Progress } from './progress.js';
import { Supervisor } from './supervisor.js';

/** A PostgreSQL and a Kafka for tests alone, on ports of their own, with data that goes when they stop. */
export interface TestServices {
  /** Superuser: tests make and drop databases and schemas of their own. */
  readonly databaseUrl: string;
  /** Plaintext listener; each test file uses topics of its own. */
  readonly kafkaBrokers: string;
  readonly stop: () => Promise<void>;
}

export interface TestServicesOptions {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

const OWNER = 'owner';
const UNOWNED = '.new-';

/** Starts the services for tests, or answers those named by JOINDER_TEST_DATABASE_URL and JOINDER_TEST_KAFKA_BROKERS. */
export async function startTestServices(options: TestServicesOptions = {}): Promise<TestServices> {
  const databaseUrl = process.env['JOINDER_TEST_DATABASE_URL'];
  const kafkaBrokers = process.env['JOINDER_TEST_KAFKA_BROKERS'];
  if (databaseUrl && kafkaBrokers) return { databaseUrl, kafkaBrokers, stop: async () => {} };

  await removeLeftovers();
  const home = ownedHome();
  const progress = options.progress ?? terminalProgress();
  const supervisor = new Supervisor({ home, progress, signal: options.signal });
  const [client = 0, controller = 0, database = 0] = await freePorts(3);
  const postgres = await postgresServer(home, database);
  const stop = (): Promise<void> => stopAndRemove(home, supervisor);
  try {
    const kafka = await kafkaService({ home, ports: { client, controller }, profile: { kind: 'plaintext' }, progress });
    await settleAll([supervisor.ensure(kafka), supervisor.ensure(postgres.service)]);
    return { databaseUrl: postgres.adminUrl, kafkaBrokers: `127.0.0.1:${client}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function stopAndRemove(home: Home, supervisor: Supervisor): Promise<void> {
  const names = supervisor.known().filter((name) => name !== OWNER);
  await Promise.all(names.map((name) => supervisor.stop(name)));
  for (const folder of [postgresFolder(home), home.root]) rmSync(folder, { recursive: true, force: true });
}

/** Stops and removes what a killed test run left behind; runs that are alive are left alone. */
async function removeLeftovers(): Promise<void> {
  if (!existsSync(testsFolder())) return;
  for (const name of readdirSync(testsFolder())) {
    const home = homeAt(join(testsFolder(), name));
    if (name.startsWith(UNOWNED) || new ProcessRecords(home.processes).findLive(OWNER) !== null) continue;
    await stopAndRemove(home, new Supervisor({ home, progress: terminalProgress() }));
  }
}

/** Makes a state folder that says from its first moment which test run it belongs to. */
function ownedHome(): Home {
  const name = randomUUID().slice(0, 8);
  const unowned = homeAt(join(testsFolder(), `${UNOWNED}${name}`));
  new ProcessRecords(unowned.processes).write(ownRecord(OWNER));
  const home = homeAt(join(testsFolder(), name));
  renameSync(unowned.root, home.root);
  return home;
}

function testsFolder(): string {
  return join(repositoryRoot(), '.joinder', 'tests');
}
