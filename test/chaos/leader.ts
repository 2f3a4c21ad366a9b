import { readFileSync } from 'node:fs';
import { logTopic } from '#libs/spacelog';
import { KafkaClient } from '../../libs/spacelog/src/kafka/kafka-client.js';
import type { Cluster } from './cluster.js';

/** Names the broker that leads the log of a space. */
export async function leaderOf(cluster: Cluster, spaceId: string): Promise<string> {
  const { caFile, certFile, keyFile } = cluster.identity.tls('operator');
  const [ca = '', cert = '', key = ''] = [caFile, certFile, keyFile].map((file) => readFileSync(file, 'utf8'));
  const client = new KafkaClient({
    brokers: cluster.brokers.map(({ address }) => address),
    clientId: 'chaos-leader',
    tls: { ca, cert, key },
    sink: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const admin = client.kafka.admin();
  try {
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [logTopic(spaceId, 0n)] });
    return `kafka-${topics[0]?.partitions[0]?.leader ?? 1}`;
  } finally {
    client.cut();
  }
}
