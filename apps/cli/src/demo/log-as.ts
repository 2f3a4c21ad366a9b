import { readFileSync } from 'node:fs';
import { type KafkaOptions, KafkaSpaceLog, type LogSink, logTopic } from '#libs/spacelog';
import type { Stage } from './stage.js';

const SILENT: LogSink = { debug() {}, info() {}, warn() {}, error() {} };

/** Reaches the broker with the certificate of a country or of the operator, as whoever stole it could. */
export function logAs(stage: Pick<Stage, 'network'>, owner: string): KafkaSpaceLog {
  return new KafkaSpaceLog(kafkaOptionsOf(stage, owner));
}

/** Address of the broker, and certificate and key of a country or of the operator. */
export function kafkaOptionsOf({ network }: Pick<Stage, 'network'>, owner: string): KafkaOptions {
  const env = network.services.get(owner)?.env ?? {};
  const pem = (name: string): string => readFileSync(env[name] ?? '', 'utf8');
  return {
    brokers: (env['KAFKA_BROKERS'] ?? '').split(','),
    clientId: 'demo',
    tls: { ca: pem('KAFKA_CA_FILE'), cert: pem('KAFKA_CERT_FILE'), key: pem('KAFKA_KEY_FILE') },
    sink: SILENT,
  };
}

/** Positions that the log of the case holds at the broker. */
export async function logEnd(stage: Stage): Promise<bigint> {
  const topic = logTopic(stage.spaceId, 0n);
  const reader = logAs(stage, 'nl').reader('joinder.nl.demo');
  try {
    return (await reader.ends([topic])).get(topic)?.end ?? 0n;
  } finally {
    await reader.close();
  }
}
