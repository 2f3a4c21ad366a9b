import { pathToFileURL } from 'node:url';
import { distance } from 'fastest-levenshtein';
import { calibrationFigures } from './calibration.mjs';
import { historicalPeople } from './historical.mjs';
import { hasNameLists, nameListFigures } from './name-lists.mjs';
import { People } from './people.mjs';
import { searchSets } from './searches.mjs';
import * as sets from './sets.mjs';
import { spellingFigures } from './spelling-figures.mjs';
import { strangerFigures } from './stranger-figures.mjs';

const dist = (path) => import(pathToFileURL(`${process.env.JOINDER_DIST ?? 'dist'}/${path}`).href);
const {
  explainPair,
  PairComparer,
  PairMatcher,
  Preparer,
  priorWeights,
  RecordStore,
  resolveRecords,
  Scorer,
  Searcher,
} = await dist('libs/matching/src/index.js');
const national = await dist('libs/national/src/index.js');
const { Comparison } = await dist('libs/matching/src/compare/comparison.js');
const { clusterFigures, pairFigures } = await dist('apps/cli/src/match/figures.js');
const ENGINE = {
  pairFigures,
  ...(await dist('libs/matching/src/weights/calibration.js')),
  ...(await dist('libs/matching/src/weights/logistic.js')),
  ...(await dist('libs/matching/src/weights/pair-probability.js')),
  ...(await dist('libs/matching/src/weights/search-probability.js')),
};

const THIS_YEAR = 2026;
const alike = new PairMatcher({ exactScript: false, thisYear: THIS_YEAR });
const PEERS = {
  nameBench: { by: 'nomenklatura logic-v2', averagePrecision: 0.872, f1: 0.797, personsF1: 0.745 },
  fake1000: { by: 'reference floor, Fellegi-Sunter with closure', f1: 0.955 },
  febrl: { by: 'reference floor, Fellegi-Sunter', febrl3: 0.9988, febrl4: 0.9998 },
};
/** Not the one that weights were chosen with. */
const STRANGER_SEED = 7_301;
/** About fifty thousand records. */
const HISTORICAL_PEOPLE = 5000;
const round = (value) => Math.round(value * 10_000) / 10_000;

/** Measures speed on invented people, before anything else takes memory, then all sets found in a folder; gives one object. */
export async function benchMatching({ data, records = 100_000, threads = 2 }) {
  const figures = { speed: await speed(records, threads) };
  if (data !== undefined && sets.has(data, 'namebench')) figures.nameBench = nameFigures(sets.nameBench(data));
  if (data !== undefined && sets.has(data, 'splink'))
    figures.fake1000 = await clusters(sets.fake1000(data), false, PEERS.fake1000);
  if (data !== undefined && sets.has(data, 'febrl')) {
    figures.febrl = {
      febrl3: await clusters(sets.febrl(data, ['dataset3.csv']), false),
      febrl4: await clusters(sets.febrl(data, ['dataset4a.csv', 'dataset4b.csv']), true),
      peer: PEERS.febrl,
    };
  }
  if (data !== undefined && sets.has(data, 'senzing')) figures.senzing = await clusters(sets.senzing(data), false);
  if (data !== undefined && hasNameLists(data)) figures.nameLists = nameListFigures(data, national);
  figures.invented = await clusters(inventedPeople(10_000), false);
  figures.historical = await clusters(historicalPeople({ seed: 77, people: HISTORICAL_PEOPLE }), false);
  figures.spellings = spellingFigures(searcherOver, 93);
  figures.strangers = await strangerFigures(resolvedOver, STRANGER_SEED);
  figures.calibration = await calibration(data);
  return figures;
}

function nameFigures(pairs) {
  const judged = pairs.map(({ left, right, isSame, isPerson }) => {
    const { score, probability } = judge(left, right);
    return { score, probability, label: isSame, isPerson };
  });
  const all = pairFigures(judged);
  const persons = pairFigures(judged.filter(({ isPerson }) => isPerson));
  return {
    averagePrecision: round(all.averagePrecision),
    f1: round(all.f1),
    personsF1: round(persons.f1),
    alwaysYesF1: round(all.alwaysYesF1),
    calibrationError: round(all.calibrationError),
    peer: PEERS.nameBench,
  };
}

/** Sets that the four ways of judging are calibrated by. */
async function calibration(data) {
  const isThere = (name) => data !== undefined && sets.has(data, name);
  const of = (kin, rows) => ({ name: kin, kin, rows });
  const grouped = [
    of('invented', inventedPeople(10_000)),
    of('historical', historicalPeople({ seed: 77, people: 1000 })),
    ...(isThere('splink') ? [of('fake1000', sets.fake1000(data))] : []),
    ...(isThere('febrl') ? [of('febrl3', sets.febrl(data, ['dataset3.csv']))] : []),
    ...(isThere('senzing') ? [{ ...of('senzing', sets.senzing(data)), isUnseen: true }] : []),
  ];
  const labelled = isThere('splink')
    ? [{ name: 'fake1000Clerks', kin: 'fake1000', pairs: sets.fake1000Clerks(data) }]
    : [];
  const names = isThere('namebench') ? [{ name: 'nameBench', pairs: sets.nameBench(data) }] : [];
  const asked = [
    ...grouped.filter(({ name }) => name !== 'febrl3' && name !== 'senzing'),
    ...(isThere('febrl') ? [of('febrl4', sets.febrl(data, ['dataset4a.csv', 'dataset4b.csv']))] : []),
  ];
  const engine = { ...ENGINE, compared, judge, searched };
  return calibrationFigures(engine, { grouped, labelled, names, searches: searchSets(asked) });
}

/** Less evidence than any two records have. */
const ALL_FROM = -100_000;

/** All pairs that are compared among records, and what explains one of them. */
async function compared(rows) {
  const { store } = prepare(rows);
  const options = { exactScript: false, acrossSources: false, keepFrom: ALL_FROM, threads: 1 };
  const { edges, comparer, scorer } = await resolveRecords(store.view(), options);
  const explainer = { store, comparer, scorer, probability: ENGINE.groupingProbability };
  return {
    pairs: Array.from(edges.score, (score, i) => ({ left: edges.left[i], right: edges.right[i], bits: score / 100 })),
    explain: ({ left, right }) => explainPair(explainer, left, right),
  };
}

/** The best five records of each question, with all that tells how sure they are. */
function searched(records, questions) {
  const searcher = searcherOver(records);
  return questions.flatMap(({ truth, ...question }) =>
    searcher.search(question, 5).map((hit, rank) => ({
      ...searcher.explain(question, hit),
      lead: hit.lead,
      entity: truth,
      isSame: records[hit.record].truth === truth,
      isFirst: rank === 0,
    })),
  );
}

function judge(left, right) {
  return alike.judge(left, right).explanation;
}

function prepare(rows) {
  const store = new RecordStore();
  const preparer = new Preparer(store, { thisYear: THIS_YEAR });
  for (const row of rows) preparer.add(row);
  return { store, preparer };
}

function searcherOver(rows) {
  const { store, preparer } = prepare(rows);
  return new Searcher(store, preparer, { exactScript: false });
}

async function clusters(rows, acrossSources, peer) {
  const { store } = prepare(rows);
  const found = await resolveRecords(store.view(), { exactScript: false, acrossSources, keepFrom: 0, threads: 1 });
  const { precision, recall, f1, largest } = clusterFigures(
    rows.map(({ truth }) => truth),
    found.clusters,
  );
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round(f1),
    largest,
    twoNumbers: groupsOfTwoNumbers(rows, found.clusters),
    compared: found.compared,
    ...(peer ? { peer } : {}),
  };
}

/** Edges of records from so much evidence, and what explains any two of them. */
async function resolvedOver(rows, keepFrom) {
  const { store } = prepare(rows);
  const options = { exactScript: false, acrossSources: false, keepFrom, threads: 1 };
  const { edges, weights, comparer, scorer } = await resolveRecords(store.view(), options);
  const explainer = { store, comparer, scorer, probability: ENGINE.groupingProbability };
  return { edges, origin: weights.origin, explain: (left, right) => explainPair(explainer, left, right) };
}

/** How right the groups of many people are. */
function groupsOf(rows, found) {
  const { precision, recall } = clusterFigures(
    rows.map(({ truth }) => truth),
    found,
  );
  return { precision: round(precision), recall: round(recall), twoNumbers: groupsOfTwoNumbers(rows, found) };
}

/** Groups in which two different national numbers of one country stand. */
function groupsOfTwoNumbers(rows, clusters) {
  const numbers = new Map();
  rows.forEach(({ fields: { country, nationalId } }, i) => {
    if (!country || !nationalId) return;
    const key = `${clusters[i]} ${country}`;
    numbers.set(key, (numbers.get(key) ?? new Set()).add(nationalId));
  });
  return [...numbers.values()].filter((held) => held.size > 1).length;
}

function inventedPeople(count) {
  return [...new People({ seed: 41 }).records(count)].map(({ person, ...fields }, i) => ({
    id: String(i),
    source: 0,
    truth: String(person),
    fields,
  }));
}

/** Full comparisons a second on one core, beside the edit distance alone of the same names in the same run. */
function comparing(store, people) {
  const records = store.view();
  const comparer = new PairComparer(records, { exactScript: false });
  const scorer = new Scorer(records, priorWeights(-2000));
  const pair = new Comparison();
  const names = people.map(({ fields }) => `${fields.givenName} ${fields.familyName}`.toLowerCase());
  const count = 1_000_000;
  const next = (i) => [(i * 7919) % people.length, (i * 104_729 + 1) % people.length];
  const timed = (work) => {
    const from = process.cpuUsage();
    let sum = 0;
    for (let i = 0; i < count; i++) sum += work(...next(i));
    return { rate: Math.round(count / cpuSecondsSince(from)), sum };
  };
  const baseline = timed((a, b) => distance(names[a], names[b])).rate;
  const full = timed((a, b) => {
    comparer.compare(a, b, pair);
    return scorer.score(pair);
  }).rate;
  return { pairsPerSecondCore: full, levenshteinAlonePerSecondCore: baseline, ratio: round(full / baseline) };
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

async function speed(records, threads) {
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
