import { parentPort, workerData } from 'node:worker_threads';
import { buildParts } from '../blocking/blocks.js';
import { findEdges, prepareSearch, type EdgeSearch } from './find-edges.js';
import type { WorkerMessage, WorkerStart } from './edge-work.js';

const start: WorkerStart = workerData;
let search: EdgeSearch | null = null;

parentPort?.on('message', (message: WorkerMessage) => {
  if ('weights' in message) {
    search = prepareSearch(start, message);
    return;
  }
  const { number, task } = message;
  if (task.kind === 'parts') answer(number, buildParts(start.records, task));
  else if (search !== null) answer(number, findEdges(search, task.from, task.to));
});

function answer(number: number, result: object): void {
  parentPort?.postMessage({ number, result });
}
