import { parentPort, workerData } from 'node:worker_threads';
import { resolveRecords, type SharedPart } from '#libs/matching';
import { KEEP_FROM, MOST_PARTNERS } from './engine/engine-protocol.js';
import type { PassResult } from './pass-result.js';

/** Pairs of a case that are kept, the weakest left out. */
const MOST_PAIRS = 1_000_000;

/** Compares all with all in shared memory; the best pairs first, and no more of one record than people look at. */
async function compareAll({ records, ids }: SharedPart): Promise<PassResult> {
  const options = { exactScript: false, acrossSources: false, keepFrom: KEEP_FROM, threads: 1 };
  const { edges, weights } = await resolveRecords(records, options);
  const order = Uint32Array.from(edges.score.keys()).sort(
    (a, b) => (edges.score[b] ?? 0) - (edges.score[a] ?? 0) || a - b,
  );
  const kept = new Uint8Array(records.count);
  const pairs: [string, string][] = [];
  for (const edge of order) {
    const [left, right] = [edges.left[edge] ?? 0, edges.right[edge] ?? 0];
    if (pairs.length >= MOST_PAIRS) break;
    if ((kept[left] ?? 0) >= MOST_PARTNERS || (kept[right] ?? 0) >= MOST_PARTNERS) continue;
    kept[left] = (kept[left] ?? 0) + 1;
    kept[right] = (kept[right] ?? 0) + 1;
    pairs.push([ids[left] ?? '', ids[right] ?? '']);
  }
  return { pairs, weights };
}

parentPort?.postMessage(await compareAll(workerData));
