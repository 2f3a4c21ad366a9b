import { parentPort } from 'node:worker_threads';
import { type Explanation, LiveRecords } from '#libs/matching';
import {
  type EngineCall,
  type EngineCalls,
  type EngineRequest,
  type EngineResponse,
  KEEP_FROM,
  MOST_PARTNERS,
  type ScoredPair,
} from './engine-protocol.js';

const records = new LiveRecords({ exactScript: false, thisYear: new Date().getUTCFullYear() });

type Answering = { readonly [C in EngineCall]: (ask: EngineCalls[C]['ask']) => EngineCalls[C]['answer'] };

const ANSWERS: Answering = {
  put: ({ records: came, gone }) => {
    for (const id of gone) records.drop(id);
    for (const { id, fields } of came) records.put(id, fields);
    return records.count;
  },
  partners: ({ of }) => of.flatMap(({ id, known }) => partnersOf(id, known)),
  score: ({ pairs }) => pairs.flatMap(([left, right]) => scored(left, right)),
  explain: ({ left, right }) => records.explain(left, right),
  search: ({ fields, top }) => records.search(fields, top),
  share: () => records.share(),
  learn: ({ weights }) => {
    records.learn(weights);
    return null;
  },
  generation: () => records.generation,
};

/** The best partners of a record, and those that it is known to have where they still are. */
function partnersOf(id: string, known: readonly string[]): readonly ScoredPair[] {
  const found = records.partners(id, { top: MOST_PARTNERS, from: KEEP_FROM });
  const ids = new Set(found.map((partner) => partner.id));
  return [
    ...found.map((partner) => pairOf([id, partner.id], partner.explanation)),
    ...known.filter((other) => !ids.has(other)).flatMap((other) => scored(id, other)),
  ];
}

function scored(one: string, other: string): readonly ScoredPair[] {
  const explanation = records.explain(one, other);
  if (explanation === null || Math.round(explanation.score * 100) < KEEP_FROM) return [];
  return [pairOf([one, other], explanation)];
}

function pairOf(ids: readonly [string, string], { score, probability, band }: Explanation): ScoredPair {
  const [left, right] = ids[0] < ids[1] ? ids : [ids[1], ids[0]];
  return { left, right, centibits: Math.round(score * 100), perMille: Math.round(probability * 1000), band };
}

function answer<C extends EngineCall>({ no, call, ask }: EngineRequest<C>): EngineResponse {
  try {
    return { no, answer: ANSWERS[call](ask) };
  } catch (error) {
    return { no, failed: error instanceof Error ? (error.stack ?? error.message) : 'no error' };
  }
}

parentPort?.on('message', (request: EngineRequest) => parentPort?.postMessage(answer(request)));
