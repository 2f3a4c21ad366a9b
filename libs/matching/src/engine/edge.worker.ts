import { parentPort, workerData } from 'node:worker_threads';
import { PairComparer } from '../compare/pair-comparer.js';
import { nameBounds } from '../weights/name-bound.js';
import { Scorer } from '../weights/scorer.js';
import { CandidateWalk, findEdges } from './find-edges.js';
import { isEdgeTask, type EdgeWork } from './edge-work.js';

/** Finds edges of ranges of records that the main thread hands out, one after the other. */
function work(data: EdgeWork): void {
  const comparer = new PairComparer(data.records, data.options);
  const scorer = new Scorer(data.records, data.weights);
  const walk = new CandidateWalk(data.records, data.blocks, data.options.acrossSources);
  const bounds = nameBounds(data.records, (field, level, word) => scorer.ownScore(field, level, word));
  parentPort?.on('message', (task: unknown) => {
    if (!isEdgeTask(task)) return;
    const edges = findEdges({ comparer, scorer, walk, bounds, keepFrom: data.options.keepFrom }, task.from, task.to);
    parentPort?.postMessage({ ...edges, task: task.number });
  });
}

const data: EdgeWork = workerData;
work(data);
