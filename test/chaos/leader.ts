import { logTopic } from '#libs/spacelog';
import { KafkaClient } from '../../libs/spacelog/src/kafka/kafka-client.js';
import { asClient } from './as-client.js';
import type { Cluster } from './cluster.js';

/** Names the broker that leads the log of a space. */
export async function leaderOf(cluster: Cluster, spaceId: string): Promise<string> {
  const client = new KafkaClient(asClient(cluster, 'operator'));
  const admin = client.kafka.admin();
  try {
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [logTopic(spaceId, 0n)] });
    return `kafka-${topics[0]?.partitions[0]?.leader ?? 1}`;
  } finally {
    client.cut();
  }
}
