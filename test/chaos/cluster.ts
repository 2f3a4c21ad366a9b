import { transformFile } from '@swc/core';
import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AppSurroundings,
  gatewayService,
  migrationTask,
  operatorService,
  peers,
  peersFile,
} from '../../apps/cli/src/local/apps.js';
import { builtProgram } from '../../apps/cli/src/local/build.js';
import { ensureDatabases } from '../../apps/cli/src/local/databases.js';
import { ensureIdentity, type IdentityFiles } from '../../apps/cli/src/local/identity.js';
import { issuerService } from '../../apps/cli/src/local/issuer/issuer.js';
import { countBrokers } from '../../apps/cli/src/local/kafka-probe.js';
import { settleAll } from '../../apps/cli/src/local/network.js';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import { COUNTRIES, type Country, type NetworkPorts, portsFrom } from '../../apps/cli/src/local/ports.js';
import { postgresServer } from '../../apps/cli/src/local/postgres.js';
import { ProcessRecords } from '../../apps/cli/src/local/process-records.js';
import { silentProgress } from '../../apps/cli/src/local/progress.js';
import { runTask } from '../../apps/cli/src/local/run-task.js';
import type { Service } from '../../apps/cli/src/local/service.js';
import { Supervisor } from '../../apps/cli/src/local/supervisor.js';
import { ownedHome, removeOwnedHome } from '../../apps/cli/src/local/test-services.js';
import { waitUntil } from '../../apps/cli/src/local/wait-until.js';
import { replaceFile } from '../../apps/cli/src/trust/files.js';
import { ownPorts } from '../e2e/joinder-run.js';
import { type Broker, describeBrokers } from './brokers.js';
import { FaultProxy } from './fault-proxy.js';
import { plainEnds } from './link-ends.js';

const CLUSTER_MS = 60_000;
const PROGRAM = 'apps/gateway/src/main.js';
/** A gateway ends by itself where it finds no database. */
const STARTS = 5;

/**
 * Four gateways, the operator and three brokers as processes of this machine, with a proxy before each broker and one before
 * the database of each gateway. All of it stands in one folder of its own, and goes with it.
 */
export class Cluster {
  readonly home = ownedHome();
  readonly ports: NetworkPorts = portsFrom(Number(ownPorts()));
  readonly databaseLinks = new Map<Country, FaultProxy>();
  readonly supervisor = new Supervisor({ home: this.home, progress: silentProgress });
  private readonly services = new Map<string, Service>();
  private readonly records = new ProcessRecords(this.home.processes);
  private readonly turns = new Map<string, Promise<void>>();
  private readonly guard = guardOf();
  private known: {
    readonly identity: IdentityFiles;
    readonly brokers: readonly Broker[];
    readonly adminUrl: string;
  } | null = null;

  /** Starts everything; what a start that fails has begun goes by `remove`. */
  async start(): Promise<void> {
    const identity = await ensureIdentity(this.home, Date.now());
    const [brokers, postgres] = await Promise.all([
      describeBrokers(this.home, this.ports.base, identity),
      postgresServer(this.home, this.ports.postgres),
    ]);
    this.known = { identity, brokers, adminUrl: postgres.adminUrl };
    const issuer = issuerService(this.home, this.ports);
    for (const service of [postgres.service, issuer, ...brokers.map((broker) => broker.service)]) this.add(service);
    await this.describeApps();
    await settleAll([this.startDatabases(), this.startBrokers(), this.ensure('issuer')]);
    await this.ensure('operator');
    await settleAll(COUNTRIES.map((country) => this.ensure(country)));
  }

  /** Ends each gateway in order and starts it again, from now on behind a module that is loaded before it. */
  async plant(preload: string): Promise<void> {
    const program = await gatewayOfSmallFiles();
    await settleAll(
      COUNTRIES.map(async (country) => {
        const service = this.service(country);
        await this.inTurn(country, async () => void (await this.supervisor.stop(country)));
        const args = service.args.map((arg) => (arg === builtProgram(PROGRAM) ? program : arg));
        this.add({ ...service, args: ['--import', pathToFileURL(preload).href, ...args] });
        await this.ensure(country);
      }),
    );
  }

  get brokers(): readonly Broker[] {
    return this.described.brokers;
  }

  get identity(): IdentityFiles {
    return this.described.identity;
  }

  /** Superuser of the database server, beside the proxies. */
  get adminUrl(): string {
    return this.described.adminUrl;
  }

  /** Starts what is not running, and waits until it is ready. */
  async ensure(name: string): Promise<void> {
    await this.run(this.service(name));
  }

  /** As `ensure`, for a part that is described in another way. What it needs may be down as well, so it is tried again. */
  async run(service: Service): Promise<void> {
    await this.inTurn(service.name, async () => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await this.supervisor.ensure(service);
        } catch (error) {
          if (attempt === STARTS) throw error;
        }
      }
    });
  }

  /** Starts the brokers that do not run. */
  async ensureBrokers(): Promise<void> {
    await settleAll(this.brokers.map(({ service }) => this.run(service)));
  }

  async kill(name: string): Promise<void> {
    await this.inTurn(name, async () => void (await this.supervisor.kill(name)));
  }

  /** Kills a gateway within this very turn of the event loop. */
  killNow(country: Country): void {
    this.signal(country, 'SIGKILL');
  }

  /** How a part is started. */
  service(name: string): Service {
    const service = this.services.get(name);
    if (!service) throw new Error(`there is no ${name}`);
    return service;
  }

  pause(name: string): void {
    this.signal(name, 'SIGSTOP');
  }

  resume(name: string): void {
    this.signal(name, 'SIGCONT');
  }

  /** The process of a part; null where it does not run. */
  pid(name: string): number | null {
    return this.records.findLive(name)?.pid ?? null;
  }

  databaseLink(country: Country): FaultProxy {
    const link = this.databaseLinks.get(country);
    if (!link) throw new Error(`there is no database of ${country}`);
    return link;
  }

  /** Ends every process that was started here and removes what it left, also after a start that failed. */
  async remove(): Promise<void> {
    for (const name of this.supervisor.known()) this.resume(name);
    await Promise.all(this.supervisor.known().map((name) => this.supervisor.kill(name)));
    await Promise.all([...this.links()].map((link) => link.close()));
    await removeOwnedHome(this.home);
    this.guard.stdin?.end();
  }

  /** Every proxy. */
  links(): readonly FaultProxy[] {
    return [...(this.known?.brokers ?? []).map(({ link }) => link), ...this.databaseLinks.values()];
  }

  private get described() {
    if (!this.known) throw new Error('the cluster was not started');
    return this.known;
  }

  /** Two faults may want the same part started and killed at once. */
  private async inTurn(name: string, work: () => Promise<void>): Promise<void> {
    const turn = (this.turns.get(name) ?? Promise.resolve()).then(work);
    this.turns.set(
      name,
      turn.catch(() => undefined),
    );
    await turn;
  }

  private signal(name: string, signal: NodeJS.Signals): void {
    const pid = this.pid(name);
    if (pid !== null) process.kill(pid, signal);
  }

  private add(service: Service): void {
    this.services.set(service.name, service);
  }

  private async describeApps(): Promise<void> {
    const { identity, brokers } = this.described;
    const kafkaBrokers = brokers.map(({ address }) => address).join();
    const surroundings = { home: this.home, ports: this.ports, identity, kafkaBrokers };
    const operator = operatorService({ ...surroundings, adminUrl: this.adminUrl });
    this.add({ ...operator, env: { ...operator.env, KAFKA_REPLICATION: String(brokers.length) } });
    replaceFile(peersFile(this.home), Buffer.from(JSON.stringify(peers(this.ports))), 'public');
    for (const country of COUNTRIES) {
      const link = new FaultProxy();
      const url = new URL(this.adminUrl);
      url.port = String(await link.listen());
      link.leadTo(plainEnds(this.ports.postgres));
      this.databaseLinks.set(country, link);
      this.add(gatewayService({ ...surroundings, adminUrl: url.href }, country));
    }
  }

  private async startDatabases(): Promise<void> {
    await this.ensure('postgres');
    const { identity, adminUrl } = this.described;
    await ensureDatabases(this.home, adminUrl, COUNTRIES);
    const surroundings: AppSurroundings = { home: this.home, ports: this.ports, identity, kafkaBrokers: '', adminUrl };
    await settleAll(COUNTRIES.map((country) => runTask(this.home, migrationTask(surroundings, country))));
  }

  /** A node is ready on its own once the quorum is, so all start at once. */
  private async startBrokers(): Promise<void> {
    const { brokers, identity } = this.described;
    await this.ensureBrokers();
    const [port = 0] = brokers[0]?.service.ports ?? [];
    const all = async (): Promise<boolean> => (await countBrokers(port, identity.tls('operator'))) === brokers.length;
    if (!(await waitUntil(all, { timeoutMs: CLUSTER_MS }))) throw new Error('the brokers did not find each other');
  }
}

/** Ends what this process started where it dies without doing so itself, whatever killed it. */
function guardOf(): ChildProcess {
  const program = join(repositoryRoot(), 'test', 'chaos', 'guard.mjs');
  const guard = spawn(process.execPath, [program], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.unref();
  return guard;
}

/** The program of one file holds its own copy of what is planted: this one loads the small files, as the module that plants does. */
async function gatewayOfSmallFiles(): Promise<string> {
  const { code } = await transformFile(join(repositoryRoot(), PROGRAM.replace(/js$/, 'ts')));
  const program = join(dirname(builtProgram(PROGRAM)), 'of-small-files.js');
  await writeFile(program, code);
  return program;
}
