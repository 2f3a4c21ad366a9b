import { ConfigResourceTypes } from 'kafkajs';
import type { KafkaOptions, LogSink } from '../src/index.js';
import { KafkaClient } from '../src/kafka/kafka-client.js';
import { topicConfig } from '../src/topic-config.js';

/** A sink that keeps what it is told, for specs about it. */
export class KeptLog implements LogSink {
  readonly lines: { level: keyof LogSink; fields: object; message: string }[] = [];

  debug(fields: object, message: string): void {
    this.lines.push({ level: 'debug', fields, message });
  }

  info(fields: object, message: string): void {
    this.lines.push({ level: 'info', fields, message });
  }

  warn(fields: object, message: string): void {
    this.lines.push({ level: 'warn', fields, message });
  }

  error(fields: object, message: string): void {
    this.lines.push({ level: 'error', fields, message });
  }
}

/** The brokers that the launcher of the services has started. @throws Error when it has not */
export function testBrokers(): string[] {
  const brokers = process.env['JOINDER_TEST_KAFKA_BROKERS'] ?? '';
  if (brokers === '') throw new Error('JOINDER_TEST_KAFKA_BROKERS names no brokers: run `npm run services` first');
  return brokers.split(',');
}

export function testKafka(sink: LogSink = new KeptLog()): KafkaOptions {
  return { brokers: testBrokers(), clientId: 'joinder-test', sink };
}

/** What only the owner of the broker can do. */
export class BrokerOwner {
  /** @param options of another broker than that of the tests */
  constructor(private readonly options?: KafkaOptions) {}

  /** Drops the records below an offset, as retention does. */
  async expire(topic: string, before: bigint): Promise<void> {
    await this.ask(async (admin) => {
      // The driver knows where a topic is only once it was asked about it.
      await admin.fetchTopicOffsets(topic);
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: before.toString() }] });
    });
  }

  /** Sets how long topics keep what they hold; where no time is said, as long as every topic of a space. */
  async keepFor(topics: readonly string[], retentionMs?: number): Promise<void> {
    const settings = new Map(topicConfig(1));
    if (retentionMs !== undefined) settings.set('retention.ms', String(retentionMs));
    const configEntries = [...settings].map(([name, value]) => ({ name, value }));
    const resources = topics.map((name) => ({ type: ConfigResourceTypes.TOPIC, name, configEntries }));
    await this.ask((admin) => admin.alterConfigs({ validateOnly: false, resources }));
  }

  /** The first offset that a topic still holds, and that of its next record. */
  async held(topic: string): Promise<{ readonly first: bigint; readonly next: bigint }> {
    return this.ask(async (admin) => {
      const [place] = await admin.fetchTopicOffsets(topic);
      if (!place) throw new Error(`${topic} has no partition`);
      return { first: BigInt(place.low), next: BigInt(place.high) };
    });
  }

  async remove(topic: string): Promise<void> {
    await this.ask((admin) => admin.deleteTopics({ topics: [topic] }));
  }

  private async ask<T>(question: (admin: ReturnType<KafkaClient['kafka']['admin']>) => Promise<T>): Promise<T> {
    const client = new KafkaClient(this.options ?? testKafka());
    const admin = client.kafka.admin();
    await admin.connect();
    try {
      return await question(admin);
    } finally {
      await admin.disconnect();
      client.cut();
    }
  }
}
