import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { certificateHolder } from '#libs/trust';
import { RefusedError } from '../refused-error.js';
import { javaCommand, requireJava } from './java.js';
import { kafkaClassPath } from './kafka-jars.js';
import { countBrokers, type TlsFiles } from './kafka-probe.js';
import { repositoryRoot, type Home } from './paths.js';
import type { KafkaPorts } from './ports.js';
import type { Progress } from './progress.js';
import type { Service } from './service.js';

const run = promisify(execFile);
const SETTINGS_FOLDER = join(repositoryRoot(), 'deploy', 'local', 'kafka');
const JAVA_FLAGS = ['-Xms128m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.awt.headless=true'];

/** How clients reach the broker: with certificates, or in the clear for tests and benchmarks. */
export type KafkaProfile =
  { readonly kind: 'tls'; readonly keyStoreFile: string; readonly operator: TlsFiles } | { readonly kind: 'plaintext' };

export interface KafkaOptions {
  readonly home: Home;
  readonly ports: KafkaPorts;
  readonly profile: KafkaProfile;
  readonly progress: Progress;
  /** Where it is one of several. */
  readonly node?: KafkaNode;
}

/** What makes a node one of a cluster. */
export interface KafkaNode {
  readonly name: string;
  readonly clusterId: string;
  /** Win over those of a single node. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Describes a Kafka node whose data and settings stand in the state folder. */
export async function kafkaService({ home, ports, profile, progress, node }: KafkaOptions): Promise<Service> {
  const classPath = await classPathOf(progress);
  const settingsFile = join(home.kafka, 'server.properties');
  const java = [...JAVA_FLAGS, `-Dlog4j.configuration=file:${join(SETTINGS_FOLDER, 'logging.properties')}`];
  const tls = profile.kind === 'tls' ? profile.operator : undefined;
  return {
    name: node?.name ?? 'kafka',
    command: javaCommand(),
    args: [...java, '-cp', classPath, 'kafka.Kafka', settingsFile],
    env: {},
    version: profile.kind,
    ports: [ports.client, ports.controller],
    readyTimeoutMs: 60_000,
    ready: async () => (await countBrokers(ports.client, tls)) > 0,
    async prepare() {
      await requireJava();
      if (profile.kind === 'plaintext') {
        progress.step('this Kafka has no encryption and no access control: for tests and benchmarks only');
      }
      await mkdir(home.kafka, { recursive: true, mode: 0o700 });
      const more = Object.entries(node?.settings ?? {}).map((setting) => `${setting.join('=')}\n`);
      await writeFile(settingsFile, [await settings(home, ports, profile), ...more].join(''));
      await formatOnce({ home, classPath, settingsFile, clusterId: node?.clusterId ?? randomClusterId() });
    },
  };
}

async function classPathOf(progress: Progress): Promise<string> {
  const unpacked = process.env['KAFKA_HOME'];
  if (unpacked === undefined || unpacked === '') return kafkaClassPath(progress);
  if (!existsSync(join(unpacked, 'libs'))) {
    throw new RefusedError(
      `KAFKA_HOME is ${unpacked}, which has no folder libs: it must be an unpacked Apache Kafka 4`,
    );
  }
  progress.step(`this Kafka is the one of KAFKA_HOME (${unpacked}): its files are compared with no pin`);
  return join(unpacked, 'libs', '*');
}

async function settings(home: Home, ports: KafkaPorts, profile: KafkaProfile): Promise<string> {
  const values: Record<string, string> = {
    clientPort: String(ports.client),
    controllerPort: String(ports.controller),
    dataFolder: join(home.kafka, 'data'),
    ...(profile.kind === 'tls' ? tlsValues(profile) : {}),
  };
  const files = ['broker.properties', `listeners-${profile.kind}.properties`];
  const texts = await Promise.all(files.map((file) => readFile(join(SETTINGS_FOLDER, file), 'utf8')));
  return texts.join('').replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for ${name} in the Kafka settings`);
    return value;
  });
}

/** Whoever shows one of these two certificates is a super user: a new key of broker or operator counts from the next start on. */
function tlsValues({ keyStoreFile, operator }: Extract<KafkaProfile, { kind: 'tls' }>): Record<string, string> {
  const principalIn = (file: string): string => certificateHolder(readFileSync(file, 'utf8')).principal;
  return {
    keyStoreFile,
    caFile: operator.caFile,
    brokerPrincipal: principalIn(keyStoreFile),
    operatorPrincipal: principalIn(operator.certFile),
  };
}

interface Format {
  readonly home: Home;
  readonly classPath: string;
  readonly settingsFile: string;
  readonly clusterId: string;
}

/** Kafka asks for its data folder to be formatted with a cluster id. The marker is written last: a half format is redone. */
async function formatOnce({ home, classPath, settingsFile, clusterId }: Format): Promise<void> {
  const marker = join(home.kafka, 'cluster-id');
  if (existsSync(marker)) return;
  const format = ['kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', settingsFile];
  await run(javaCommand(), [...JAVA_FLAGS, '-cp', classPath, ...format]);
  await writeFile(marker, `${clusterId}\n`);
}

/** Draws the id of a cluster; Kafka refuses to read one that begins like an option. */
export function randomClusterId(): string {
  let id = randomBytes(16).toString('base64url');
  while (id.startsWith('-')) id = randomBytes(16).toString('base64url');
  return id;
}
