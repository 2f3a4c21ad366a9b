import { setTimeout as delay } from 'node:timers/promises';
import { decodeCanonical, EnvelopeSchema } from '#libs/contracts';
import { identityOf, parseHeader } from '#libs/protocol';
import { logTopic } from '#libs/spacelog';
import { logAs } from './as-client.js';
import type { Cluster } from './cluster.js';
import type { Placed } from './history.js';

/** A busy machine may be slow, a broker that gives nothing for so long is broken. */
const SILENT_MS = 30_000;
/** Magic and version stand before the envelope. */
const PREFIX_BYTES = 4;

/** Reads the whole log of a space from the brokers, as the operator may. */
export async function readTopic(cluster: Cluster, spaceId: string): Promise<readonly Placed[]> {
  const topic = logTopic(spaceId, 0n);
  const reader = logAs(cluster, 'operator').reader('joinder.operator.chaos');
  try {
    await reader.assign([{ topic, offset: 0n }]);
    const end = (await reader.ends([topic])).get(topic)?.end ?? 0n;
    const placed: Placed[] = [];
    let heardMs = Date.now();
    while (placed.length < Number(end)) {
      if (Date.now() > heardMs + SILENT_MS) throw new Error(`only ${placed.length} of ${end} records of the log came`);
      const taken = reader.take(topic, 1000);
      placed.push(...taken.map(({ offset, value }) => placedOf(Number(offset), value)));
      if (taken.length === 0) await delay(20);
      else heardMs = Date.now();
    }
    return placed;
  } finally {
    await reader.close();
  }
}

/** What does not parse is placed under nobody: it is refused, and takes no place of a stream. */
function placedOf(offset: number, value: Uint8Array): Placed {
  const bytes = decodeCanonical(EnvelopeSchema, value.subarray(PREFIX_BYTES))?.header;
  const header = bytes ? parseHeader(bytes) : null;
  if (!bytes || !header) return { offset, identity: '', sender: '', place: '' };
  const identity = Buffer.from(identityOf(bytes)).toString('hex');
  return { offset, identity, sender: header.sender, place: `${header.epoch}/${header.sequence}` };
}
