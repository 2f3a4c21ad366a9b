import { Worker } from 'node:worker_threads';
import type { EdgeWork, NumberedTask, WorkerStart, WorkTask } from './edge-work.js';

/** Tasks a worker is given ahead, so that it never waits for a main thread that is busy itself. */
const AHEAD = 2;

/** Threads that share the records; what comes of their work does not depend on their number. */
export class WorkerPool {
  private readonly workers: readonly Worker[];

  constructor(
    start: WorkerStart,
    readonly threads: number,
  ) {
    const file = new URL('./edge.worker.js', import.meta.url);
    this.workers = Array.from({ length: threads }, () => new Worker(file, { workerData: start }));
  }

  /** Tells every worker what it needs before it can look for edges. */
  prepare(work: EdgeWork): void {
    for (const worker of this.workers) worker.postMessage(work);
  }

  /** Runs tasks and gives their results in the order of the tasks, whichever thread had them. */
  async run<T>(tasks: readonly WorkTask[]): Promise<readonly T[]> {
    const results: T[] = [];
    const queue = tasks.map((task, number) => ({ number, task }));
    await Promise.all(this.workers.map((worker) => drive(worker, queue, results)));
    return results;
  }

  /** Ends all threads. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

/** Keeps one worker busy until the queue is empty and all its answers are there. */
function drive<T>(worker: Worker, queue: NumberedTask[], results: T[]): Promise<void> {
  return new Promise((resolve, reject) => {
    let open = 0;
    const hand = (): void => {
      for (; open < AHEAD && queue.length > 0; open++) worker.postMessage(queue.shift());
      if (open > 0) return;
      worker.off('message', take).off('error', reject);
      resolve();
    };
    const take = ({ number, result }: { number: number; result: T }): void => {
      results[number] = result;
      open--;
      hand();
    };
    worker.on('message', take).on('error', reject);
    hand();
  });
}
