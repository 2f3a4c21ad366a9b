import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { LogError, logTopic } from '#libs/spacelog';
import { logAs } from './as-client.js';
import { countryOf, type DrawnFault, type Scene } from './faults.js';

/** What may come to a log from whoever may write there. */
export const STRANGE = ['again', 'swapped', 'flipped', 'garbage', 'empty', 'nine bytes', 'oversized'] as const;

const READ_MS = 10_000;
/** A broker may be killed at the same moment; another leads within so long. */
const PATIENCE_MS = 20_000;
const AGAIN_MS = 500;
const SOME = 20;

/** Appends strange values to the log of the space with the certificate of a member, as a thief of it could. */
export async function injectValues({ cluster, spaceId, strange }: Scene, drawn: DrawnFault): Promise<void> {
  const topic = logTopic(spaceId, 0n);
  const log = logAs(cluster, countryOf(drawn));
  const writer = log.writer();
  try {
    const newest = await patiently(() => newestValues(log.reader(`joinder.${drawn.target}.chaos`), topic));
    const values = strangeValues(drawn, newest);
    // What is too large is refused before it leaves, as the broker would.
    const offsets = await writer
      .append(
        topic,
        values.map((value) => ({ value, headers: {} })),
      )
      .catch((error: unknown) => {
        if (drawn.how !== 'oversized') throw error;
        return [];
      });
    strange.push(...offsets.map((offset) => ({ offset: Number(offset), how: drawn.how })));
  } finally {
    await writer.close();
  }
}

/** Reads again where the broker that leads went away meanwhile, as a thief would. */
async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + PATIENCE_MS; ; await delay(AGAIN_MS)) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof LogError) || Date.now() > until) throw error;
    }
  }
}

function strangeValues({ how, skip }: DrawnFault, newest: readonly Uint8Array[]): readonly Uint8Array[] {
  const [one = Buffer.alloc(0), two = Buffer.alloc(0)] = newest.slice(-2);
  switch (how) {
    case 'again':
      return newest.slice(0, 3);
    case 'swapped':
      return [two, one];
    case 'flipped':
      return [flipped(two, skip % two.length), flipped(two, 20), flipped(two, two.length - 1)];
    case 'empty':
      return [Buffer.alloc(0)];
    case 'nine bytes':
      return Array.from({ length: SOME }, () => randomBytes(9));
    case 'oversized':
      return [Buffer.alloc(1024 * 1024 + 1)];
    default:
      return [randomBytes(500), Buffer.concat([two.subarray(0, 4), randomBytes(300)])];
  }
}

function flipped(value: Uint8Array, at: number): Uint8Array {
  const changed = Buffer.from(value);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

async function newestValues(
  reader: ReturnType<ReturnType<typeof logAs>['reader']>,
  topic: string,
): Promise<Uint8Array[]> {
  try {
    const end = (await reader.ends([topic])).get(topic)?.end ?? 0n;
    const offset = end > BigInt(SOME) ? end - BigInt(SOME) : 0n;
    await reader.assign([{ topic, offset }]);
    const values: Uint8Array[] = [];
    for (const until = Date.now() + READ_MS; values.length < Number(end - offset) && Date.now() < until;) {
      values.push(...reader.take(topic, SOME).map(({ value }) => value));
      await delay(20);
    }
    return values;
  } finally {
    await reader.close();
  }
}
