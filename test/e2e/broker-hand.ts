import { kafkaOptionsOf, logAs } from '../../apps/cli/src/demo/log-as.js';
import type { LogAdmin } from '#libs/spacelog';
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
    return this.ask(async (admin) => {
      const topics = await admin.listTopics();
      for (const topic of topics) {
        const { end } = await admin.end(topic);
        await this.owner.expire(topic, end);
      }
      return topics.length;
    });
  }

  delete(topic: string): Promise<void> {
    return this.owner.remove(topic);
  }

  /** Makes a topic of a log as the operator does, with nothing in it. */
  async make(topic: string): Promise<void> {
    await this.ask((admin) => admin.createTopic(topic, 'log', { replication: 1 }));
  }

  private async ask<T>(question: (admin: LogAdmin) => Promise<T>): Promise<T> {
    const admin = logAs({ network: this.network }, 'operator').admin();
    try {
      return await question(admin);
    } finally {
      await admin.close();
    }
  }
}
