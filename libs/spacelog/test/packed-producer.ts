import kafkajs, { type Producer } from 'kafkajs';

/** A client that says it packed its records with zstd, and writes these bytes in their place. */
export async function packedProducer(
  packed: Buffer,
  { brokers, tls }: { brokers: string[]; tls: { ca: string; cert: string; key: string } },
): Promise<{ send(topic: string, records: number): Promise<unknown>; close(): Promise<void> }> {
  const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;
  CompressionCodecs[CompressionTypes.ZSTD] = () => ({ compress: async () => packed, decompress: async () => packed });
  const client = new Kafka({
    brokers,
    ssl: tls,
    logLevel: logLevel.NOTHING,
    requestTimeout: 30_000,
    retry: { retries: 0 },
  });
  const producer: Producer = client.producer();
  await producer.connect();
  return {
    send: (topic, records) => {
      const messages = Array.from({ length: records }, () => ({ value: 'x', partition: 0 }));
      return producer.send({ topic, compression: CompressionTypes.ZSTD, messages });
    },
    close: () => producer.disconnect(),
  };
}
