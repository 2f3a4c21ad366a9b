import { distance } from 'fastest-levenshtein';
import { Comparison, matching, prepare, round } from './engine.mjs';
import { groupsOf } from './groups.mjs';
import { inventedPeople } from './people.mjs';

const { PairComparer, priorWeights, resolveRecords, Scorer, Searcher } = matching;

const ROUNDS = 10;
const PAIRS_A_ROUND = 100_000;

/**
 * Full comparisons a second on one core, each of all fields and its score, beside the edit distance alone of the same names in
 * the same run: the best of short rounds by turns, as other work on the machine takes from both. Pairs of any two records come
 * through the queue through which comparing all with all takes its candidates, and by themselves.
 */
function comparing(store, people) {
  const records = store.view();
  const comparer = new PairComparer(records, { exactScript: false });
  const scorer = new Scorer(records, priorWeights(-2000));
  const pair = new Comparison();
  const names = people.map(({ fields }) => `${fields.givenName} ${fields.familyName}`.toLowerCase());
  const left = Int32Array.from({ length: PAIRS_A_ROUND }, (_, i) => (i * 7919) % people.length);
  const right = Int32Array.from({ length: PAIRS_A_ROUND }, (_, i) => (i * 104_729 + 1) % people.length);
  const timed = (work) => {
    const from = process.cpuUsage();
    let sum = 0;
    for (let i = 0; i < PAIRS_A_ROUND; i++) sum += work(left[i], right[i]);
    return { rate: Math.round(PAIRS_A_ROUND / cpuSecondsSince(from)), sum };
  };
  const scored = (a, b) => {
    comparer.compare(a, b, pair);
    return scorer.score(pair);
  };
  const timedQueue = () => {
    const from = process.cpuUsage();
    let sum = 0;
    const queue = comparer.queue((a, b) => {
      sum += scored(a, b);
    });
    for (let i = 0; i < PAIRS_A_ROUND; i++) queue.add(left[i], right[i]);
    queue.flush();
    return { rate: Math.round(PAIRS_A_ROUND / cpuSecondsSince(from)), sum };
  };
  let [baseline, full, single] = [0, 0, 0];
  for (let i = 0; i < ROUNDS; i++) {
    baseline = Math.max(baseline, timed((a, b) => distance(names[a], names[b])).rate);
    const [queued, alone] = [timedQueue(), timed(scored)];
    if (queued.sum !== alone.sum) throw new Error(`expected the score ${alone.sum} of all pairs, got ${queued.sum}`);
    full = Math.max(full, queued.rate);
    single = Math.max(single, alone.rate);
  }
  return {
    pairsPerSecondCore: full,
    singlePairsPerSecondCore: single,
    levenshteinAlonePerSecondCore: baseline,
    ratio: round(full / baseline),
  };
}

/** Seconds by the clock, of all cores, and of this thread alone; only the first ones grow on a busy machine. */
async function measured(work) {
  const [from, cpu, own] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()];
  const result = await work();
  return {
    result,
    seconds: round((performance.now() - from) / 1000),
    cpuSeconds: round(cpuSecondsSince(cpu)),
    ownSeconds: secondsOf(process.threadCpuUsage(own)),
  };
}

function cpuSecondsSince(from) {
  return secondsOf(process.cpuUsage(from));
}

function secondsOf({ user, system }) {
  return (user + system) / 1e6;
}

/** Seconds on a free machine: what this thread did, and the rest shared by the cores. */
function onFreeCores({ prepared, resolved }, threads) {
  const shared = resolved.cpuSeconds - resolved.ownSeconds;
  return round(prepared.ownSeconds + resolved.ownSeconds + shared / threads);
}

async function allAgainstAll(people, threads) {
  const prepared = await measured(() => prepare(people));
  const { store } = prepared.result;
  const options = { exactScript: false, acrossSources: false, keepFrom: 0, threads };
  const resolved = await measured(() => resolveRecords(store.view(), options));
  return { prepared, resolved, cpuSeconds: prepared.cpuSeconds + resolved.cpuSeconds };
}

const FEW = 10_000;
const QUESTIONS = 400;

/** Seconds, memory and comparisons a second of invented people compared all with all. */
export async function speed(records, threads) {
  const people = inventedPeople(records);
  const all = await allAgainstAll(people, threads);
  const { prepared, resolved, cpuSeconds } = all;
  const { store, preparer } = prepared.result;
  const residentMiB = Math.round(process.memoryUsage().rss / 1_048_576);
  const few = await allAgainstAll(people.slice(0, FEW), threads);
  const searcher = new Searcher(store, preparer, { exactScript: false });
  const times = [];
  const cpuTimes = [];
  for (let i = 0; i < QUESTIONS; i++) {
    const [from, cpu] = [performance.now(), process.cpuUsage()];
    searcher.search({ ...people[(i * 7919) % people.length], id: 'question' }, 5);
    times.push(performance.now() - from);
    cpuTimes.push(cpuSecondsSince(cpu) * 1000);
  }
  const part = (list, share) => round(list.toSorted((a, b) => a - b)[Math.floor(list.length * share)]);
  return {
    records,
    threads,
    prepareSeconds: prepared.seconds,
    resolveSeconds: resolved.seconds,
    prepareCpuSeconds: prepared.cpuSeconds,
    resolveCpuSeconds: resolved.cpuSeconds,
    secondsOnFreeCores: onFreeCores(all, threads),
    perRecordAgainstTenThousand: round(cpuSeconds / records / (few.cpuSeconds / FEW)),
    compared: resolved.result.compared,
    ...groupsOf(people, resolved.result.clusters),
    ...comparing(store, people),
    searchP50Ms: part(times, 0.5),
    searchP95Ms: part(times, 0.95),
    searchCpuP50Ms: part(cpuTimes, 0.5),
    searchCpuP95Ms: part(cpuTimes, 0.95),
    residentMiB,
  };
}
