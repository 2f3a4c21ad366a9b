import { eventually } from '../../apps/cli/src/demo/eventually.js';
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

  /** Lets the broker's own retention empty every topic; answers how many there are. Its looks must be seconds apart (`hurryRetention`). */
  async emptyAll(): Promise<number> {
    const topics = await this.ask((admin) => admin.listTopics());
    const before = await Promise.all(topics.map((topic) => this.owner.held(topic)));
    await this.owner.keepFor(topics, 1);
    for (const [i, topic] of topics.entries())
      await eventually(`retention to empty ${topic}`, async () => {
        const { first } = await this.owner.held(topic);
        return first >= (before[i]?.next ?? 0n);
      });
    await this.owner.keepFor(topics);
    return topics.length;
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
