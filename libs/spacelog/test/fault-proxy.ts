import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { BrokerAddress } from '../src/kafka/kafka-options.js';

type Alter = (chunk: Buffer) => Buffer;

/** Stands between a client and the brokers, on loopback, and misbehaves as told. */
export class FaultProxy {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private target: BrokerAddress = { host: '127.0.0.1', port: 0 };
  private isSwallowing = false;
  private isRefusing = false;
  private alter: Alter = (chunk) => chunk;

  constructor() {
    this.server = createServer((client) => this.accept(client));
  }

  /** Waits until the proxy listens; pass `route` to the client under test then. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** Leads every broker through this proxy; tests use one broker. */
  readonly route = (target: BrokerAddress): BrokerAddress => {
    this.target = target;
    const { port } = this.server.address() as AddressInfo;
    return { host: '127.0.0.1', port };
  };

  /** Lets requests through and drops every answer, while connections stay open. */
  swallowAnswers(isSwallowing: boolean): void {
    this.isSwallowing = isSwallowing;
  }

  /** Closes connections as they come, and those there are. */
  refuse(isRefusing: boolean): void {
    this.isRefusing = isRefusing;
    if (isRefusing) this.cut();
  }

  /** Resets every connection there is; new ones are fine. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Changes what brokers answer; call without a function to stop that. */
  alterAnswers(alter: Alter = (chunk) => chunk): void {
    this.alter = alter;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private accept(client: Socket): void {
    if (this.isRefusing) {
      client.destroy();
      return;
    }
    const broker = connect({ ...this.target });
    client.on('data', (chunk) => broker.write(chunk));
    broker.on('data', (chunk) => {
      if (!this.isSwallowing) client.write(this.alter(chunk));
    });
    this.tie(client, broker);
    this.tie(broker, client);
  }

  private tie(socket: Socket, other: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      other.destroy();
    });
  }
}
