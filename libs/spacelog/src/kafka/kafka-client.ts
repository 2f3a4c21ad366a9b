import { isIP, connect as connectTcp } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ISocketFactoryArgs, Kafka as KafkaClientOfDriver } from 'kafkajs';
import { driverLog } from './driver-log.js';
import type { KafkaOptions } from './kafka-options.js';
import { Kafka, logLevel } from './kafkajs.js';

const KEEP_ALIVE_MS = 30_000;

/** A driver client that owns its sockets, so that it can be dropped at once: no late write leaves, no close hangs. */
export class KafkaClient {
  readonly kafka: KafkaClientOfDriver;
  /** Filled by the driver's connections, emptied as they close. */
  private readonly sockets = new Set<Socket>();

  constructor(options: KafkaOptions) {
    this.kafka = new Kafka({
      brokers: [...options.brokers],
      clientId: options.clientId,
      connectionTimeout: 3_000,
      requestTimeout: 15_000,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
      ...(options.tls && { ssl: { ...options.tls, rejectUnauthorized: true } }),
      socketFactory: (wanted) => this.open(wanted),
      logLevel: logLevel.INFO,
      logCreator: () => driverLog(options.sink),
    });
  }

  /** Cuts every connection; what the driver still waits for fails at once. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy(new Error('the client was dropped'));
  }

  private open({ host, port, ssl, onConnect }: ISocketFactoryArgs): Socket {
    const name = isIP(host) === 0 ? { servername: host } : {};
    // kafkajs types ssl as always there; without TLS it is undefined
    const socket = ssl ? connectTls({ host, port, ...name, ...ssl }, onConnect) : connectTcp({ host, port }, onConnect);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    socket.setNoDelay(true);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  }
}
