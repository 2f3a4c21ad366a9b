import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { decodeCanonical, EnvelopeSchema } from '#libs/contracts';
import { identityOf, parseHeader } from '#libs/protocol';
import { KafkaSpaceLog, type LogSink, logTopic } from '#libs/spacelog';
import type { Cluster } from './cluster.js';
import type { Placed } from './history.js';

const SILENT: LogSink = { debug() {}, info() {}, warn() {}, error() {} };
const WITHIN_MS = 30_000;
/** Magic and version stand before the envelope. */
const PREFIX_BYTES = 4;

/** Reads the whole log of a space from the brokers, as the operator may. */
export async function readTopic(cluster: Cluster, spaceId: string): Promise<readonly Placed[]> {
  const topic = logTopic(spaceId, 0n);
  const reader = logOf(cluster).reader('joinder.operator.chaos');
  try {
    await reader.assign([{ topic, offset: 0n }]);
    const end = (await reader.ends([topic])).get(topic)?.end ?? 0n;
    const placed: Placed[] = [];
    const until = Date.now() + WITHIN_MS;
    while (placed.length < Number(end)) {
      if (Date.now() > until) throw new Error(`only ${placed.length} of ${end} records of the log could be read`);
      const taken = reader.take(topic, 1000);
      placed.push(...taken.map(({ offset, value }) => placedOf(Number(offset), value)));
      if (taken.length === 0) await delay(20);
    }
    return placed;
  } finally {
    await reader.close();
  }
}

/** Reaches the brokers with the certificate of the operator, through the proxies. */
function logOf({ brokers, identity }: Cluster): KafkaSpaceLog {
  const { caFile, certFile, keyFile } = identity.tls('operator');
  const [ca = '', cert = '', key = ''] = [caFile, certFile, keyFile].map((file) => readFileSync(file, 'utf8'));
  return new KafkaSpaceLog({
    brokers: brokers.map(({ address }) => address),
    clientId: 'chaos',
    tls: { ca, cert, key },
    sink: SILENT,
  });
}

/** What does not parse is placed under nobody: it is refused, and takes no place of a stream. */
function placedOf(offset: number, value: Uint8Array): Placed {
  const bytes = decodeCanonical(EnvelopeSchema, value.subarray(PREFIX_BYTES))?.header;
  const header = bytes ? parseHeader(bytes) : null;
  if (!bytes || !header) return { offset, identity: '', sender: '', place: '' };
  const identity = Buffer.from(identityOf(bytes)).toString('hex');
  return { offset, identity, sender: header.sender, place: `${header.epoch}/${header.sequence}` };
}
