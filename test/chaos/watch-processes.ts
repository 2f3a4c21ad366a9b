import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import type { Cluster } from './cluster.js';

const MOST_MEGABYTES = 700;
const MOST_SOCKETS = 200;
/** A hundredth of the looks of the event loop may be later: whoever was stopped was late once. */
const MOST_LAG_SECONDS = 0.5;
const LAG = 'nodejs_eventloop_lag_p99_seconds';
const APPS = [...COUNTRIES, 'operator'];

/** I11: what the processes of the product say and use. */
export class ProcessWatch {
  private readonly read = new Map<string, number>();

  constructor(private readonly cluster: Cluster) {}

  /** What was found since the last look, apart from errors that were to be expected. */
  async look(expected: readonly RegExp[]): Promise<readonly string[]> {
    const found = APPS.map(async (name) => [
      ...this.lines(name, expected),
      ...this.use(name),
      ...(await this.lag(name)),
    ]);
    return (await Promise.all(found)).flat();
  }

  private lines(name: string, expected: readonly RegExp[]): string[] {
    const file = join(this.cluster.home.logs, `${name}.log`);
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8');
    const fresh = text.slice(this.read.get(name) ?? 0).split('\n');
    this.read.set(name, text.length);
    const wrong = fresh.filter((line) => isWrong(line) && !expected.some((pattern) => pattern.test(line)));
    return wrong.map((line) => `I11 ${name} said: ${line.slice(0, 400)}`);
  }

  /** How late the event loop was since the last look, by the metrics of the process. */
  private async lag(name: string): Promise<string[]> {
    const text = await (await fetch(`http://127.0.0.1:${this.metricsPort(name)}/metrics`)).text();
    const seconds = Number(new RegExp(`^${LAG}(?:{.*})? (.+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
    return seconds <= MOST_LAG_SECONDS
      ? []
      : [`I11 the event loop of ${name} is ${seconds} s late, or says nothing of it`];
  }

  private metricsPort(name: string): number {
    const { countries, operator } = this.cluster.ports;
    return countries.get(name)?.gateway.metrics ?? operator.metrics;
  }

  private use(name: string): string[] {
    const pid = this.cluster.pid(name);
    if (pid === null || !existsSync(`/proc/${pid}/status`)) return [];
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const megabytes = Math.round(Number(kilobytes) / 1024);
    const sockets = socketsOf(pid);
    return [
      ...(megabytes > MOST_MEGABYTES ? [`I11 ${name} holds ${megabytes} MB`] : []),
      ...(sockets > MOST_SOCKETS ? [`I11 ${name} has ${sockets} sockets open`] : []),
    ];
  }
}

/** Errors, and whatever is no line of the log: a process that dies of something says so past it. */
function isWrong(line: string): boolean {
  if (!line.startsWith('{')) return /error|reject|exception/i.test(line);
  return /"level":"(error|fatal)"/.test(line);
}

function socketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((fd) => {
    try {
      return readlinkSync(join(folder, fd)).startsWith('socket:');
    } catch {
      return false;
    }
  }).length;
}
