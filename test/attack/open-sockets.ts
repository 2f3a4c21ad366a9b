import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const EVERY_MS = 50;
const LISTENS = '0A';

interface Socket {
  readonly localPort: number;
  readonly remotePort: number;
  readonly isListening: boolean;
}

/** Watches to which ports processes of this machine connect by TCP, for as long as it runs. Linux alone (proc(5), `/proc/[pid]/net/tcp`). */
export class SocketWatch {
  private readonly found = new Map<string, Set<number>>();
  private timer: NodeJS.Timeout | undefined;

  /** @param pids of those that run now, by name; asked again each time */
  constructor(private readonly pids: () => ReadonlyMap<string, number>) {}

  start(): void {
    this.timer = setInterval(() => this.look(), EVERY_MS).unref();
  }

  /** Ports to which each process was connected; of one that connected to none an empty list. */
  stop(): ReadonlyMap<string, readonly number[]> {
    clearInterval(this.timer);
    return new Map([...this.found].map(([name, ports]) => [name, [...ports].toSorted((a, b) => a - b)]));
  }

  private look(): void {
    for (const [name, pid] of this.pids()) {
      const ports = this.found.get(name) ?? new Set();
      this.found.set(name, ports);
      for (const port of connectedTo(pid)) ports.add(port);
    }
  }
}

/** Remote ports of what a process itself has opened: where it listens others came to it. */
function connectedTo(pid: number): readonly number[] {
  try {
    const own = new Set(
      readdirSync(`/proc/${pid}/fd`).flatMap(
        (fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
      ),
    );
    const sockets = ['tcp', 'tcp6'].flatMap((table) => socketsOf(`/proc/${pid}/net/${table}`, own));
    const listening = new Set(sockets.filter(({ isListening }) => isListening).map(({ localPort }) => localPort));
    return sockets
      .filter(({ isListening, localPort }) => !isListening && !listening.has(localPort))
      .map(({ remotePort }) => remotePort);
  } catch {
    // It ended meanwhile.
    return [];
  }
}

function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function socketsOf(table: string, inodes: ReadonlySet<string>): readonly Socket[] {
  return readFileSync(table, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [, local = '', remote = '', state, , , , , , inode = ''] = line.trim().split(/\s+/);
      if (!inodes.has(inode)) return [];
      return [{ localPort: portOf(local), remotePort: portOf(remote), isListening: state === LISTENS }];
    });
}

const portOf = (address: string): number => Number.parseInt(address.split(':')[1] ?? '', 16);
