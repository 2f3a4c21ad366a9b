import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import type { Cluster } from './cluster.js';

const MOST_MEGABYTES = 700;
const MOST_SOCKETS = 200;
const APPS = [...COUNTRIES, 'operator'];

/** I11: what the processes of the product say and use. */
export class ProcessWatch {
  private readonly read = new Map<string, number>();

  constructor(private readonly cluster: Cluster) {}

  /** What was found since the last look, apart from errors that were to be expected. */
  look(expected: readonly RegExp[]): readonly string[] {
    return APPS.flatMap((name) => [...this.lines(name, expected), ...this.use(name)]);
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
