import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { edgeTasks, joinEdges, type EdgeResult, type EdgeWork } from './edge-work.js';
import type { Edges } from './find-edges.js';

/** Finds all edges with worker threads over shared memory; the result does not depend on their number. */
export async function findEdgesInThreads(work: EdgeWork, threads: number): Promise<Edges & { compared: number }> {
  const tasks = [...edgeTasks(work.records.count)];
  const results: EdgeResult[] = [];
  const run = async (): Promise<void> => {
    const worker = new Worker(new URL('./edge.worker.js', import.meta.url), { workerData: work });
    try {
      for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
        const answer = once(worker, 'message');
        worker.postMessage(task);
        const [result]: EdgeResult[] = await answer;
        if (result !== undefined) results.push(result);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, run));
  return joinEdges(results);
}
