import { readFileSync } from 'node:fs';
import { KafkaSpaceLog, type LogSink } from '#libs/spacelog';
import type { KafkaOptions } from '../../libs/spacelog/src/kafka/kafka-options.js';
import type { Cluster } from './cluster.js';

const SILENT: LogSink = { debug() {}, info() {}, warn() {}, error() {} };

/** How the operator, or whoever holds the certificate of a member, reaches the brokers: beside the proxies. */
export function asClient({ brokers, identity }: Cluster, holder: string): KafkaOptions {
  const { caFile, certFile, keyFile } = identity.tls(holder);
  const [ca = '', cert = '', key = ''] = [caFile, certFile, keyFile].map((file) => readFileSync(file, 'utf8'));
  const direct = new Map(brokers.map(({ address, service }) => [address, service.ports[0] ?? 0]));
  return {
    brokers: brokers.map(({ address }) => address),
    route: ({ host, port }) => ({ host, port: direct.get(`${host}:${port}`) ?? port }),
    clientId: 'chaos',
    tls: { ca, cert, key },
    sink: SILENT,
  };
}

export function logAs(cluster: Cluster, holder: string): KafkaSpaceLog {
  return new KafkaSpaceLog(asClient(cluster, holder));
}
