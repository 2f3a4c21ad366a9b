import { createServer, type Server, type Socket } from 'node:net';
import { Connection } from './connection.js';
import type { LinkEnds } from './link-ends.js';
import { type LinkFault, PASS } from './link-fault.js';
import type { LinkEvent } from './spotter.js';

/** Stands before a server, on loopback, and fails its connections as told: those of one client or of all. */
export class FaultProxy {
  private readonly server: Server = createServer({ allowHalfOpen: true }, (raw) => void this.accept(raw));
  private readonly connections = new Set<Connection>();
  /** By client; under the empty name for all others. Changed by `set` alone. */
  private readonly faults = new Map<string, LinkFault>();
  /** Of these, nobody knows yet who it is. */
  private readonly held = new Set<Socket>();
  private readonly sockets = new Set<Socket>();
  private ends: LinkEnds | null = null;
  /** Events that the trip of a client let pass. */
  private readonly skipped = new Map<string, number>();

  /** Answers the port. What stands behind is said later, as that may have to know this port. */
  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
    return address.port;
  }

  leadTo(ends: LinkEnds): void {
    this.ends = ends;
  }

  /** Fails from now on as told; without a client for all. `pass` heals. */
  set(fault: LinkFault, client = ''): void {
    this.skipped.delete(client);
    if (fault.kind === 'pass') this.faults.delete(client);
    else this.faults.set(client, fault);
    for (const connection of this.connections) connection.faultChanged();
    if (!this.isHolding()) for (const raw of this.held) this.release(raw);
  }

  heal(): void {
    for (const client of this.faults.keys()) this.set(PASS, client);
  }

  /** Lets arrive what was made late of a client, which may be gone. */
  deliver(client: string): void {
    for (const connection of this.connections) if (connection.client === client) connection.deliver();
  }

  /** Resets every connection there is, or those of one client; new ones are fine. */
  cut(client?: string): void {
    for (const connection of this.connections) {
      if (client === undefined || connection.client === client) connection.reset();
    }
  }

  /** Connections at this moment. */
  get open(): number {
    return this.connections.size;
  }

  async close(): Promise<void> {
    this.heal();
    this.cut();
    for (const raw of this.sockets) raw.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private faultFor(client: string): LinkFault {
    return this.faults.get(client) ?? this.faults.get('') ?? PASS;
  }

  /** Nobody knows who a new connection is before its handshake, which a blackhole for all swallows too. */
  private isHolding(): boolean {
    return ['blackhole', 'half-open'].includes(this.faultFor('').kind);
  }

  private async accept(raw: Socket): Promise<void> {
    this.sockets.add(raw);
    raw.on('error', () => raw.destroy());
    raw.once('close', () => this.sockets.delete(raw));
    if (this.isHolding()) {
      this.held.add(raw);
      raw.once('close', () => this.held.delete(raw));
      return;
    }
    await this.join(raw).catch(() => raw.destroy());
  }

  private release(raw: Socket): void {
    this.held.delete(raw);
    this.join(raw).catch(() => raw.destroy());
  }

  private async join(raw: Socket): Promise<void> {
    const { ends } = this;
    if (!ends || this.faultFor('').kind === 'reset') {
      raw.resetAndDestroy();
      return;
    }
    const { socket, client } = await ends.accept(raw);
    const connection = new Connection({
      client,
      sockets: { client: socket, server: ends.dial(client), raw },
      spotter: ends.spotter(),
      fault: () => this.faultFor(client),
      trips: (event) => this.trips(client, event),
      closed: () => this.connections.delete(connection),
    });
    this.connections.add(connection);
    connection.faultChanged();
  }

  /** Whether the event ends its connection; what else is to happen, happens. */
  private trips(client: string, event: LinkEvent): 'no' | 'cut' | 'late' {
    const fault = this.faultFor(client);
    if (fault.kind !== 'trip' || fault.event !== event) return 'no';
    const owner = this.faults.has(client) ? client : '';
    const skipped = this.skipped.get(owner) ?? 0;
    this.skipped.set(owner, skipped + 1);
    if (skipped < fault.skip) return 'no';
    this.set(PASS, owner);
    fault.sprung?.();
    return fault.isLate ? 'late' : 'cut';
  }
}
