import type { LogSink } from '../log-sink.js';

export interface BrokerAddress {
  readonly host: string;
  readonly port: number;
}

/** How this process reaches the brokers. */
export interface KafkaOptions {
  /** `host:port` of some brokers; the others are learnt from them. */
  readonly brokers: readonly string[];
  /** Shown in the broker's logs and quotas. */
  readonly clientId: string;
  /** Mutual TLS, each in PEM. Absent only where brokers listen in plain text on the own machine. */
  readonly tls?: { readonly ca: string; readonly cert: string; readonly key: string };
  /** Leads an address that brokers advertise elsewhere: through a tunnel, or in tests through a proxy that fails on purpose. */
  readonly route?: (address: BrokerAddress) => BrokerAddress;
  readonly sink: LogSink;
}
