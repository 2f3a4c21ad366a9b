import { isIP, connect as connectTcp } from 'node:net';
import type { Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions, createSecureContext, type SecureContext } from 'node:tls';
import type { ISocketFactoryArgs, Kafka as KafkaClientOfDriver } from 'kafkajs';
import { driverLog } from './driver-log.js';
import type { BrokerAddress, KafkaOptions } from './kafka-options.js';
import { Kafka, logLevel } from './kafkajs.js';

/** A connection to open; kafkajs types ssl as always there, and without TLS it is undefined. */
type Wanted = Pick<ISocketFactoryArgs, 'host' | 'port' | 'onConnect'> & {
  readonly ssl?: ISocketFactoryArgs['ssl'] | undefined;
};

const KEEP_ALIVE_MS = 30_000;
const DROPPED = 'the client was dropped';

/** A driver client that owns its sockets, so that it can be dropped at once: no late write leaves, no close hangs. */
export class KafkaClient {
  readonly kafka: KafkaClientOfDriver;
  /** Filled by the driver's connections, emptied as they close. */
  private readonly sockets = new Set<Socket>();
  private isCut = false;

  /** @param requestTimeoutMs how long any request may take that does not say otherwise */
  constructor(
    private readonly options: KafkaOptions,
    requestTimeoutMs = 15_000,
  ) {
    this.kafka = new Kafka({
      brokers: [...options.brokers],
      clientId: options.clientId,
      connectionTimeout: 3_000,
      requestTimeout: requestTimeoutMs,
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 3 },
      ...(options.tls && { ssl: secured(options.tls) }),
      socketFactory: (wanted) => this.open(wanted),
      logLevel: logLevel.INFO,
      logCreator: () => driverLog(options.sink),
    });
  }

  /** Cuts every connection for good; what the driver still waits for, or tries again, fails at once. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy(new Error(DROPPED));
  }

  /** Opens a connection beside those of the driver, for what it cannot ask. @throws Error once the client is cut */
  connect({ host, port }: BrokerAddress, onConnect: () => void): Socket {
    const { tls } = this.options;
    return this.open({ host, port, ssl: tls && secured(tls), onConnect });
  }

  private open({ host, port, ssl, onConnect }: Wanted): Socket {
    if (this.isCut) throw new Error(DROPPED);
    const address = this.options.route?.({ host, port }) ?? { host, port };
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = ssl ? connectTls({ ...address, ...name, ...ssl }, onConnect) : connectTcp({ ...address }, onConnect);
    socket.setKeepAlive(true, KEEP_ALIVE_MS);
    socket.setNoDelay(true);
    this.sockets.add(socket);
    socket.once('close', () => this.sockets.delete(socket));
    return socket;
  }
}

/** By the certificates that they are made of. */
const contexts = new WeakMap<object, SecureContext>();

/** Certificates are read once, not for each connection: while no broker answers, connections are all that a client does. */
function secured(tls: NonNullable<KafkaOptions['tls']>): ConnectionOptions {
  const secureContext = contexts.get(tls) ?? createSecureContext(tls);
  contexts.set(tls, secureContext);
  return { secureContext, rejectUnauthorized: true };
}
