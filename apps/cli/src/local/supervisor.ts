import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RefusedError } from '../refused-error.js';
import { errorCode } from './error-code.js';
import { passedOn } from './passed-on.js';
import type { Home } from './paths.js';
import { requireFreePort } from './ports.js';
import { processIdentity } from './process-identity.js';
import { ProcessRecords, isAlive, isGone, type ProcessRecord } from './process-records.js';
import type { Progress } from './progress.js';
import type { Service } from './service.js';
import { waitUntil } from './wait-until.js';

const STOP_TIMEOUT_MS = 15_000;
const KILL_TIMEOUT_MS = 5_000;

export interface SupervisorOptions {
  readonly home: Home;
  readonly progress: Progress;
  /** Ends a start that is under way, for example on Ctrl-C. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Starts, finds again and stops the processes of one state folder. Its memory is the folder alone: it keeps no
 * list of children, so any later process can do the same after this one was killed.
 */
export class Supervisor {
  private readonly records: ProcessRecords;

  constructor(private readonly options: SupervisorOptions) {
    this.records = new ProcessRecords(options.home.processes);
  }

  /** Makes sure the service runs and answers: keeps a running one, replaces an outdated or mute one. */
  async ensure(service: Service): Promise<void> {
    const running = this.records.findLive(service.name);
    if (running !== null) {
      if (running.fingerprint === fingerprint(service) && (await this.becomesReady(service, running))) {
        this.options.progress.step(`${service.name} is already running`);
        return;
      }
      await this.stop(service.name);
    }
    await this.start(service);
  }

  /** Stops a service in order, by force when it does not listen; answers whether there was one. */
  async stop(name: string, timeoutMs = STOP_TIMEOUT_MS): Promise<boolean> {
    const record = this.records.findLive(name);
    if (record === null) {
      this.records.remove(name);
      return false;
    }
    signalProcess(record, record.stopSignal);
    if (!(await waitUntil(() => isGone(record), { timeoutMs }))) {
      this.options.progress.step(`${name} does not stop by itself and is killed`);
      await this.kill(name);
    }
    this.records.remove(name);
    return true;
  }

  /** Kills a service at once, as a crash would; answers whether there was one. */
  async kill(name: string): Promise<boolean> {
    const record = this.records.findLive(name);
    if (record === null) return false;
    signalProcess(record, 'SIGKILL');
    if (!(await waitUntil(() => isGone(record), { timeoutMs: KILL_TIMEOUT_MS }))) {
      throw new RefusedError(`${name} (process ${record.pid}) could not be killed`);
    }
    this.records.remove(name);
    return true;
  }

  isRunning(name: string): boolean {
    return this.records.findLive(name) !== null;
  }

  /** Whether it runs, started from another build or description than this one. */
  isOutdated(service: Service): boolean {
    const running = this.records.findLive(service.name);
    return running !== null && running.fingerprint !== fingerprint(service);
  }

  /** Names of everything that was started here and has no known end, running or crashed. */
  known(): string[] {
    return this.records.names();
  }

  private async start(service: Service): Promise<void> {
    for (const port of service.ports) await requireFreePort(port, service.name);
    await service.prepare?.();
    this.options.signal?.throwIfAborted();
    this.options.progress.step(`starting ${service.name}`);
    const logged = this.logBytes(service.name);
    const record = this.spawn(service);
    if (await this.becomesReady(service, record)) {
      this.options.progress.step(`${service.name} is ready`);
      return;
    }
    const alive = isAlive(record);
    await this.stop(service.name, KILL_TIMEOUT_MS);
    const what = alive ? `did not become ready in ${service.readyTimeoutMs / 1000} s` : 'ended while starting';
    throw new RefusedError(`${service.name} ${what}; its log says:\n${this.logTail(service.name, logged)}`);
  }

  private spawn(service: Service): ProcessRecord {
    mkdirSync(this.options.home.logs, { recursive: true, mode: 0o700 });
    const log = openSync(this.logPath(service.name), 'a');
    const child = spawn(service.command, service.args, {
      cwd: service.cwd ?? this.options.home.root,
      env: { ...passedOn(process.env), ...service.env },
      // Its own process group: Ctrl-C reaches the launcher alone, which then stops the parts in order.
      detached: true,
      stdio: ['ignore', log, log],
      ...(service.user ? { uid: service.user.uid, gid: service.user.gid } : {}),
    });
    closeSync(log);
    child.on('error', () => {}); // A command that cannot be run has no pid and is reported below.
    child.unref();
    const identity = child.pid === undefined ? null : processIdentity(child.pid);
    if (child.pid === undefined || identity === null) {
      throw new RefusedError(`${service.name} could not be started with ${service.command}`);
    }
    const record: ProcessRecord = {
      name: service.name,
      pid: child.pid,
      identity,
      fingerprint: fingerprint(service),
      stopSignal: service.stopSignal ?? 'SIGTERM',
    };
    this.records.write(record);
    return record;
  }

  private async becomesReady(service: Service, record: ProcessRecord): Promise<boolean> {
    let ready = false;
    const ended = async (): Promise<boolean> => {
      ready = await service.ready();
      return ready || !isAlive(record);
    };
    await waitUntil(ended, { timeoutMs: service.readyTimeoutMs, signal: this.options.signal });
    return ready && isAlive(record);
  }

  private logPath(name: string): string {
    return join(this.options.home.logs, `${name}.log`);
  }

  private logBytes(name: string): number {
    return statSync(this.logPath(name), { throwIfNoEntry: false })?.size ?? 0;
  }

  /** The last lines that were written after the first `from` bytes. */
  private logTail(name: string, from: number): string {
    const lines = readFileSync(this.logPath(name)).subarray(from).toString('utf8').trimEnd().split('\n');
    return lines
      .slice(-8)
      .map((line) => `  ${line}`)
      .join('\n');
  }
}

function fingerprint(service: Service): string {
  const { command, args, env, version, user } = service;
  const text = JSON.stringify([command, args, env, version, user]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Signals the process group for a kill, so that no child of a service stays behind. */
function signalProcess(record: ProcessRecord, signal: NodeJS.Signals): void {
  if (!isAlive(record)) return;
  try {
    process.kill(signal === 'SIGKILL' ? -record.pid : record.pid, signal);
  } catch (error) {
    if (errorCode(error) !== 'ESRCH') throw error;
  }
}
