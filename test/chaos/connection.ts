import type { Socket } from 'node:net';
import { isHeld, type LinkFault } from './link-fault.js';
import { Pipe } from './pipe.js';
import type { LinkEvent, Spotter } from './spotter.js';

export interface ConnectionParts {
  readonly client: string;
  /** `raw` is what lies below the client's where that is TLS, and goes with it. */
  readonly sockets: { readonly client: Socket; readonly server: Socket; readonly raw: Socket };
  readonly spotter: Spotter;
  /** What is wrong at this moment. */
  readonly fault: () => LinkFault;
  /** Whether an event ends the connection, before it arrives or so that it arrives late. */
  readonly trips: (event: LinkEvent) => 'no' | 'cut' | 'late';
  readonly closed: () => void;
}

/** One connection through the proxy: two pipes, and whatever ends them. */
export class Connection {
  private readonly toServer: Pipe;
  private readonly toClient: Pipe;
  private saidBytes = 0;
  private isOver = false;
  /** What the client said waits for `deliver`. */
  private isLate = false;

  constructor(private readonly parts: ConnectionParts) {
    const { client, server } = parts.sockets;
    const { fault } = parts;
    const faultOfSaid = (): LinkFault => (this.isLate ? { kind: 'blackhole' } : fault());
    this.toServer = new Pipe({ from: client, to: server, direction: 'to-server', fault: faultOfSaid });
    this.toClient = new Pipe({ from: server, to: client, direction: 'to-client', fault });
    client.on('data', (bytes: Buffer) => this.asked(bytes));
    server.on('data', (bytes: Buffer) => this.answered(bytes));
    this.tie(client, this.toServer);
    this.tie(server, this.toClient);
    server.on('error', () => this.serverIsGone());
  }

  get client(): string {
    return this.parts.client;
  }

  /** Holds, passes or ends what the new fault says. */
  faultChanged(): void {
    this.saidBytes = 0;
    if (this.parts.fault().kind === 'reset') return this.reset();
    this.toServer.pump();
    this.toClient.pump();
  }

  /** Lets arrive what is late. */
  deliver(): void {
    this.isLate = false;
    this.toServer.pump();
  }

  /** As when the other machine is gone: both sides are told at once. */
  reset(): void {
    if (this.isOver) return;
    this.isOver = true;
    const { client, server, raw } = this.parts.sockets;
    this.toServer.close();
    this.toClient.close();
    // One that is being shut down refuses a reset (libuv: EINVAL), and Node would keep its handle, and this process, for ever. And what
    // lies below TLS must not go before it: Node 24.21 ends with a segmentation fault. So TLS is cut off as a whole, without a farewell.
    if (client === raw && !raw.writableEnded && !raw.destroyed) raw.resetAndDestroy();
    client.destroy();
    server.destroy();
    this.parts.closed();
  }

  private asked(bytes: Buffer): void {
    const event = this.parts.spotter.asked(bytes);
    const trip = event === null ? 'no' : this.parts.trips(event);
    if (trip === 'cut') return this.reset();
    if (trip === 'late') this.isLate = true;
    this.toServer.push(bytes);
  }

  private answered(bytes: Buffer): void {
    const fault = this.parts.fault();
    const event = this.parts.spotter.answered(bytes);
    if (event !== null && this.parts.trips(event) !== 'no') {
      this.reset();
      return;
    }
    if (fault.kind === 'cut-after' && this.saidBytes + bytes.length >= fault.bytes) {
      this.parts.sockets.client.write(bytes.subarray(0, fault.bytes - this.saidBytes), () => this.reset());
      return;
    }
    this.saidBytes += bytes.length;
    this.toClient.push(bytes);
  }

  /** An end on one side is told to the other through the pipe, so that a blackhole keeps that back too. */
  private tie(socket: Socket, pipe: Pipe): void {
    socket.on('error', () => socket.destroy());
    socket.on('end', () => pipe.end());
    socket.on('close', () => {
      pipe.end();
      const { client, server } = this.parts.sockets;
      if (client.destroyed && server.destroyed) this.reset();
    });
  }

  private serverIsGone(): void {
    if (!isHeld(this.parts.fault(), 'to-client')) this.reset();
  }
}
