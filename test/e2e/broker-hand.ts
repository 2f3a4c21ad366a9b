import { kafkaOptionsOf, logAs } from '../../apps/cli/src/demo/log-as.js';
import type { Network } from '../../apps/cli/src/local/network.js';
import { BrokerOwner } from '../../libs/spacelog/test/test-kafka.js';

/** What the owner of the broker can do to the topics of a network, with the certificate of the operator. */
export class BrokerHand {
  private readonly owner: BrokerOwner;

  constructor(private readonly network: Network) {
    this.owner = new BrokerOwner(kafkaOptionsOf({ network }, 'operator'));
  }

  /** Empties every topic, as retention does in the end; answers how many there are. */
  async emptyAll(): Promise<number> {
    const admin = logAs({ network: this.network }, 'operator').admin();
    try {
      const topics = await admin.listTopics();
      for (const topic of topics) {
        const { end } = await admin.end(topic);
        await this.owner.expire(topic, end);
      }
      return topics.length;
    } finally {
      await admin.close();
    }
  }
}
