import { availableParallelism } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { onBareServices } from './bare.mjs';
import { dist } from './dist.mjs';
import { atOnce, paced, percentile, sharePerson, sizeAt, storedBy } from './load.mjs';
import { onNetwork } from './network.mjs';
import { atRest, ownTurn } from './turns.mjs';

const { logTopic } = await dist('libs/spacelog/src/index.js');
const { eventually } = await dist('apps/cli/src/demo/eventually.js');

const ALL = ['nl', 'hu', 'bg', 'ro'];
const IN_PARALLEL = 8;
const STEADY_SECONDS = 10;
const READS = 200;
const HISTORY = 20_000;
const IDLE_MS = 15_000;
/** New records are compared half a minute after the burst that brought them. */
const SETTLING_MS = 60_000;
const SERVICES = ['kafka', 'postgres'];
const rounded = (value) => Math.round(value * 100) / 100;
const rate = (count, seconds) => Math.round(count / seconds);

/** Measures the exchange of four countries once (`measure`). */
export async function benchExchange(options) {
  const [figures] = await benchRounds({ ...options, rounds: 1 });
  return figures;
}

/** Measures the exchange some times on one network. */
export async function benchRounds({ rounds, ...options }) {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => abort.abort());
  process.once('disconnect', () => abort.abort());
  await ownTurn(abort.signal);
  return onNetwork(abort.signal, async (network) => {
    const figures = [];
    while (figures.length < rounds) figures.push(await measure(network, { ...options, signal: abort.signal }));
    return figures;
  });
}

/**
 * The figures of the exchange, each beside what the bare services do in the same run. `steady` is the load of `storedByAll`, messages a
 * second.
 */
async function measure(network, { messages, full, steady: load, signal }) {
  const phase = async (work, own) => {
    const agreed = await ownTurn(signal, own);
    const result = await work(agreed);
    await atRest(network, [...ALL, ...SERVICES]);
    return result;
  };
  const idle = await phase(() => idleUse(network));
  const { accepted, drained, reads } = await phase(() => burst(network, messages));
  const together = await phase(() => allTogether(network, messages));
  const bare = await phase(() => bareFigures(network, messages));
  const steady = await phase((agreed) => storedByAll(network, agreed), load ?? Math.max(1, together.perSecond / 2));
  const caughtUp = await phase(() => catchUp(network, messages));
  const history = full ? await overHistory(network, messages, { ...drained, from: accepted.from }) : undefined;
  return {
    machine: { cores: availableParallelism(), node: process.versions.node },
    messages,
    bytesOnTheLog: bare.bytes,
    accept: { ...beside(rate(messages, accepted.seconds), bare.commit), ...times(accepted.results) },
    transfer: beside(rate(messages, drained.seconds), bare.transfer),
    together: beside(together.perSecond, bare.together),
    processorMsPerMessage: {
      accept: accepted.processorMs,
      transfer: drained.processorMs,
      together: together.processorMs,
      bareTransfer: bare.transferMs,
    },
    idle,
    storedByAll: steady,
    catchUp: caughtUp,
    ...(history && { history }),
    reads,
  };
}

/** Changes wait while the broker is away, leave, and are read. */
async function burst(network, messages) {
  const accepted = await acceptWithoutBroker(network, messages);
  const drained = await drain(network, accepted);
  // Here, as records of a burst are not compared before it is over for a while: what comparing costs a reader stands in `matching`.
  const reads = await readTimes(network, accepted.results[0].recordId);
  return { accepted, drained, reads };
}

const beside = (perSecond, bare) => ({ perSecond, barePerSecond: bare, ratio: rounded(perSecond / bare) });

const times = (results) => {
  const ms = results.map((result) => result.ms);
  return { p50Ms: percentile(ms, 0.5), p99Ms: percentile(ms, 0.99) };
};

/** Processor time that gateways and services use while nobody does anything, in percent of one core, once what went before is dealt with. */
async function idleUse(network) {
  network.say('nobody does anything');
  await delay(SETTLING_MS);
  const { processorMs } = await used(network, 1, () => delay(IDLE_MS));
  const percent = (ms) => rounded((ms / IDLE_MS) * 100);
  return { gateways: percent(processorMs.gateways), services: percent(processorMs.services) };
}

/** Does the work and answers, beside its result, the processor time that gateways and services used for each message. */
async function used(network, messages, work) {
  const look = () => [network.cpuMs(...ALL), network.cpuMs(...SERVICES)];
  const before = look();
  const result = await work();
  const [gateways, services] = look().map((ms, i) => rounded((ms - before[i]) / messages));
  return { ...result, processorMs: { gateways, services } };
}

/** The API takes changes while the broker is away; they wait in the outbox. */
async function acceptWithoutBroker(network, messages) {
  const from = await sizeAt(network, 'nl');
  await network.stop('kafka');
  network.say(`${messages} changes while the broker is away`);
  return {
    from,
    ...(await used(network, messages, () => atOnce(messages, IN_PARALLEL, (n) => sharePerson(network, n)))),
  };
}

/** From the stamp of the first position, which the broker writes, until all four have cosigned the last. */
async function drain(network, { from, results }) {
  await network.start('kafka');
  network.say('the outbox leaves');
  return used(network, results.length, async () => {
    await storedBy(network, ALL, from + results.length);
    const ended = Date.now();
    const [first] = await recordsOf(network, { from, count: 1 });
    return { seconds: (ended - Number(first.timestampMs)) / 1000 };
  });
}

/** API, sealing, sending, following and cosigning at once, as on a busy day. */
async function allTogether(network, messages) {
  network.say(`${messages} changes while everything runs`);
  const from = await sizeAt(network, 'nl');
  const began = performance.now();
  const { processorMs } = await used(network, messages, async () => {
    await atOnce(messages, IN_PARALLEL, (n) => sharePerson(network, n));
    await storedBy(network, ALL, from + messages);
  });
  return { perSecond: rate(messages, (performance.now() - began) / 1000), processorMs };
}

async function bareFigures(network, messages) {
  network.say('the same bytes without Joinder');
  const values = (await recordsOf(network, { count: messages })).map(({ value }) => value);
  return onBareServices(network, values, async ({ commit, transfer }) => {
    await transfer(); // Connections and files are there from now on.
    const committed = await commit(IN_PARALLEL);
    const look = () => network.cpuMs(...SERVICES) + Object.values(process.cpuUsage()).reduce((a, b) => a + b) / 1000;
    const before = look();
    const transferred = await transfer();
    const transferMs = rounded((look() - before) / messages);
    const together = performance.now();
    await Promise.all([commit(IN_PARALLEL), transfer()]);
    const seconds = (performance.now() - together) / 1000;
    return {
      transferMs,
      bytes: Math.round(values.reduce((sum, value) => sum + value.length, 0) / values.length),
      commit: rate(messages, committed.seconds),
      transfer: rate(messages, transferred),
      together: rate(messages, seconds),
    };
  });
}

/** Records of the log, from a position on or else the newest. */
async function recordsOf({ spaceId, logAs }, { from, count }) {
  const topic = logTopic(spaceId, 0n);
  const reader = logAs('nl').reader('joinder.nl.bench');
  try {
    const { end } = (await reader.ends([topic])).get(topic);
    await reader.assign([{ topic, offset: from === undefined ? end - BigInt(count) : BigInt(from) }]);
    const records = [];
    while (records.length < count) {
      const more = await eventually('records', async () => {
        const taken = reader.take(topic, count - records.length);
        return taken.length > 0 && taken;
      });
      records.push(...more);
    }
    return records;
  } finally {
    await reader.close();
  }
}

/** From the request until the last of the four has it, at half of what went through at once unless told otherwise. */
async function storedByAll(network, perSecond) {
  network.say(`${Math.round(perSecond)} a second`);
  const sent = await paced(Math.ceil(perSecond * STEADY_SECONDS), perSecond, (n) => sharePerson(network, n));
  const ms = [];
  for (const { messageId, began } of sent) {
    const delivery = await eventually(`${messageId} stored by all`, async () => {
      const path = `spaces/${network.spaceId}/messages/${messageId}/delivery`;
      const { countries } = await network.cast.investigator.nl.get(path);
      return countries.length === ALL.length && countries.every(({ storedAt }) => storedAt !== null) && countries;
    });
    ms.push(Math.max(...delivery.map(({ storedAt }) => Date.parse(storedAt))) - began);
  }
  return { loadPerSecond: Math.round(perSecond), p50Ms: percentile(ms, 0.5), p99Ms: percentile(ms, 0.99) };
}

/** HU was away while the others worked: from its start on. */
async function catchUp(network, messages) {
  const from = await sizeAt(network, 'nl');
  await network.stop('hu');
  network.say(`${messages} changes while HU is away`);
  await atOnce(messages, IN_PARALLEL, (n) => sharePerson(network, n));
  const others = ALL.filter((country) => country !== 'hu');
  await storedBy(network, others, from + messages);
  const began = performance.now();
  await network.start('hu');
  const started = performance.now();
  await storedBy(network, ALL, from + messages);
  const ended = performance.now();
  return {
    messages,
    startSeconds: rounded((started - began) / 1000),
    seconds: rounded((ended - started) / 1000),
    perSecond: rate(messages, (ended - began) / 1000),
  };
}

/** The same transfer again once the space holds many more messages: what it costs must not depend on them. */
async function overHistory(network, messages, early) {
  const from = await sizeAt(network, 'nl');
  await drain(network, await acceptWithoutBroker(network, HISTORY));
  const late = await drain(network, await acceptWithoutBroker(network, messages));
  const costOf = ({ processorMs: { gateways, services } }) => gateways + services;
  return {
    messagesBefore: [early.from, from + HISTORY],
    perSecond: [rate(messages, early.seconds), rate(messages, late.seconds)],
    processorMsPerMessage: [rounded(costOf(early)), rounded(costOf(late))],
  };
}

async function readTimes({ cast, spaceId, say }, recordId) {
  say('reading');
  // A build from before rows could say it refuses the question.
  const tellsHolders = await cast.investigator.nl.get(`spaces/${spaceId}/records?holders=true&limit=1`).then(
    () => true,
    ({ status }) => status !== 400,
  );
  const reads = {
    recordList: `spaces/${spaceId}/records`,
    recordListWithHolders: `spaces/${spaceId}/records?holders=true`,
    record: `spaces/${spaceId}/records/${recordId}`,
    checkpoint: `spaces/${spaceId}/checkpoint`,
  };
  const figures = {};
  const known = Object.entries(reads).filter(([name]) => name !== 'recordListWithHolders' || tellsHolders);
  for (const [name, path] of known) {
    const { results } = await atOnce(READS, 1, async () => {
      const began = performance.now();
      await cast.investigator.nl.get(path);
      return { ms: performance.now() - began };
    });
    figures[name] = times(results);
  }
  return figures;
}
