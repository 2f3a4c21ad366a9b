import { readFileSync } from 'node:fs';
import { logRecord } from '#libs/protocol';
import { type KafkaOptions, KafkaSpaceLog, type LogRecord, type LogSink, logTopic } from '#libs/spacelog';
import { eventually } from './eventually.js';
import type { Stage } from './stage.js';

/** Records that are taken from the reader at once. */
const MOST_TAKEN = 1000;
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

/** Messages that a country sent to the log of the case. What others say of them meanwhile is not among these. */
export async function sentBy(stage: Stage, country: string): Promise<number> {
  const topic = logTopic(stage.spaceId, 0n);
  const reader = logAs(stage, 'nl').reader('joinder.nl.demo');
  try {
    const { end = 0n } = (await reader.ends([topic])).get(topic) ?? {};
    await reader.assign([{ topic, offset: 0n }]);
    const senders: (string | undefined)[] = [];
    while (senders.length < end) {
      const more = await eventually('the log of the case', async () => {
        const taken = reader.take(topic, MOST_TAKEN);
        return taken.length > 0 ? taken : null;
      });
      senders.push(...more.map(senderOf));
    }
    return senders.filter((sender) => sender === country).length;
  } finally {
    await reader.close();
  }
}

function senderOf({ offset: position, timestampMs: logAppendTimeMs, value }: LogRecord): string | undefined {
  const { parsed } = logRecord({ position, logAppendTimeMs, value });
  return parsed.kind === 'versioned' ? parsed.envelope?.header?.sender : undefined;
}
