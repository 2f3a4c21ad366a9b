import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { dist } from '../exchange/dist.mjs';
import { percentile, sharePerson, sizeAt } from '../exchange/load.mjs';
import { onNetwork } from '../exchange/network.mjs';
import { bomb, flooder, FORBIDDEN, plainBatch, steadily } from './flooder.mjs';

const { logTopic } = await dist('libs/spacelog/src/index.js');
const { eventually } = await dist('apps/cli/src/demo/eventually.js');
const { ApiSession } = await dist('apps/cli/src/demo/api-session.js');
const { describeAccess } = await dist('apps/cli/src/local/access.js');

/** BG floods; what is measured are the messages of NL to the others. */
const HONEST = ['nl', 'hu', 'ro'];
const GATEWAYS = [...HONEST, 'bg'];
const PARTS = ['kafka', 'postgres', 'operator', ...GATEWAYS];
const MESSAGES_A_SECOND = 4;
const SMALL = { bytes: 9, perSecond: 3_000 };
const EMPTY = 100_000;
const BOMBS = 25;
const LOOK_MS = 500;
const PATIENCE_MS = 600_000;
/** What the messages of the others take at most, beside any flood, all but a hundredth of them. */
const MOST_P99_MS = 2_000;
const rounded = (value, digits = 2) => Number(value.toFixed(digits));

/** Measures what the messages of the others take beside one member that floods, and what each record of the flood costs. */
export async function benchFlood({ seconds = 30, duplicates, only }) {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => abort.abort());
  return onNetwork(abort.signal, async (network) => {
    const topic = logTopic(network.spaceId, 0n);
    const bg = await flooder(network, 'bg');
    const before = network.pids(PARTS);
    const calm = await beside(network, () => null, { seconds });
    const phases = {
      small: () => steadily(bg, { topic, value: Buffer.alloc(SMALL.bytes, 7), perSecond: SMALL.perSecond, seconds }),
      empty: () => manyTimes(bg, { topic, batch: plainBatch(Buffer.alloc(0), EMPTY), times: 1, records: EMPTY }),
      bombs: async () => manyTimes(bg, { topic, batch: await bomb(), times: BOMBS, records: 1 }),
      duplicates: () => again(network, bg, { topic, count: duplicates }),
    };
    const figures = {};
    for (const [name, work] of Object.entries(phases).filter(([one]) => only?.includes(one) ?? true)) {
      network.say(`${name}: BG floods the space of the case`);
      figures[name] = await beside(network, work, { calm, seconds, named: name === 'small' || name === 'duplicates' });
    }
    const taken = await takeRight(network, { bg, topic });
    bg.close();
    const after = network.pids(PARTS);
    const processes = {
      restarted: PARTS.filter((_, at) => before[at] !== after[at]),
      mostMiB: Object.fromEntries(PARTS.map((part, at) => [part, mostMemory(after[at])])),
      brokerOutOfMemory: timesOf('OutOfMemoryError', join(network.home.logs, 'kafka.log')),
    };
    return {
      ok: Object.values(figures).every(({ p99Ms }) => p99Ms < MOST_P99_MS) && isUnharmed(processes),
      machine: {
        cores: availableParallelism(),
        node: process.versions.node,
        load: loadavg().map((one) => rounded(one, 1)),
      },
      calm,
      ...figures,
      taken,
      processes,
    };
  });
}

function isUnharmed({ restarted, brokerOutOfMemory }) {
  return restarted.length === 0 && brokerOutOfMemory === 0;
}

/** Does the work while NL sends, until all three honest members have everything; answers what messages took and what the flood cost. */
async function beside(network, work, { calm, seconds, named = false }) {
  const from = await sizeAt(network, 'nl');
  const cost = await costAt(network);
  let isOver = false;
  let isBehind = false;
  const watch = named ? rateOf(network, () => isBehind) : null;
  const sending = whileNot(() => isOver, network);
  const began = performance.now();
  // What is in the log at once stands before everybody for a while longer.
  const [done] = await Promise.all([work(), delay(seconds * 1000)]);
  isOver = true;
  const sent = await sending;
  const ms = await latencies(network, sent);
  await allHave(network, from + sent.length + (done?.taken ?? 0));
  isBehind = true;
  const spent = await costAt(network);
  const figure = { p50Ms: percentile(ms, 0.5), p99Ms: percentile(ms, 0.99), messages: ms.length };
  if (!calm) return figure;
  const each = (name) => (done.taken < 1_000 ? null : rounded((spent[name] - cost[name]) / done.taken, 3));
  return {
    ...figure,
    ...done,
    timesCalm: rounded(figure.p99Ms / calm.p99Ms, 1),
    allCaughtUpSeconds: rounded((performance.now() - began) / 1000, 1),
    eachRecord: { processorMsOfAll: each('processorMs'), bytesAtHu: each('bytes') },
    ...(watch && { named: await watch }),
  };
}

/** Sends a batch again and again; answers how many records the broker took. */
async function manyTimes(bg, { topic, batch, times, records }) {
  const began = performance.now();
  let taken = 0;
  for (let sent = 0; sent < times; sent += 1) if ((await bg.send(topic, batch)) === 0) taken += records;
  const floodSeconds = rounded((performance.now() - began) / 1000, 1);
  return { batches: times, bytesOfEach: batch.length, taken, floodSeconds };
}

/** Sends a message every quarter of a second, whether or not earlier ones have ended. */
async function whileNot(isOver, network) {
  const began = performance.now();
  const running = [];
  while (!isOver()) {
    running.push(sharePerson(network, running.length));
    await delay(Math.max(0, began + (running.length * 1000) / MESSAGES_A_SECOND - performance.now()));
  }
  return Promise.all(running);
}

/** From the request until the last of the honest three had it. */
async function latencies({ cast, spaceId }, sent) {
  const ms = [];
  for (const { messageId, began } of sent) {
    const stored = await patiently(`${messageId} stored`, async () => {
      const { countries } = await cast.investigator.nl.get(`spaces/${spaceId}/messages/${messageId}/delivery`);
      const honest = countries.filter(({ member }) => HONEST.includes(member));
      return honest.length === HONEST.length && honest.every(({ storedAt }) => storedAt !== null) && honest;
    });
    ms.push(Math.max(...stored.map(({ storedAt }) => Date.parse(storedAt))) - began);
  }
  return ms;
}

async function allHave(network, size) {
  for (const country of HONEST)
    await patiently(`${size} positions at ${country}`, async () => (await sizeAt(network, country)) >= size);
}

/** A flood may take minutes to be behind everybody. */
async function patiently(expected, ask) {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (performance.now() > until) throw new Error(`expected ${expected} within ${PATIENCE_MS / 60_000} minutes`);
    await delay(LOOK_MS);
  }
}

/** The bytes of a good message of HU, or of whoever sent last, once more and again. */
async function again(network, bg, { topic, count }) {
  const reader = network.logAs('nl').reader('joinder.nl.flood');
  try {
    const { end } = (await reader.ends([topic])).get(topic);
    await reader.assign([{ topic, offset: end - 1n }]);
    const [{ value }] = await eventually('the last record', async () => {
      const taken = reader.take(topic, 1);
      return taken.length > 0 && taken;
    });
    return {
      bytesOfEach: value.length,
      ...(await steadily(bg, { topic, value, perSecond: 2_000, seconds: count / 2_000 })),
    };
  } finally {
    await reader.close();
  }
}

/** What the operator says of it at its worst, and how soon it said so first. */
async function rateOf(network, isOver) {
  const { url, logins } = describeAccess(network.home, network.network.ports).operator;
  const staff = await ApiSession.signIn(url, logins[0].login, logins[0].password);
  const began = performance.now();
  let worst = null;
  let afterSeconds = null;
  while (!isOver()) {
    const { causes } = await staff.get('flows');
    const flood = causes.find(({ cause, space }) => space === network.spaceId && cause.endsWith('FLOODED'));
    if (flood) afterSeconds ??= rounded((performance.now() - began) / 1000, 1);
    if (flood && flood.values.recordsPerSecond > (worst?.recordsPerSecond ?? 0))
      worst = { cause: flood.cause, ...flood.values };
    await delay(LOOK_MS);
  }
  return worst && { ...worst, afterSeconds };
}

/** From the command until the broker refuses the flooder. */
async function takeRight({ home }, { bg, topic }) {
  const state = join(home.state, 'operator');
  const command = ['dist/apps/cli/src/main.js', 'operator', 'take-write', 'bg', '--reason', 'floods', '--state', state];
  const began = performance.now();
  execFileSync(process.execPath, command);
  const written = performance.now();
  const isTaken = async () => (await bg.send(topic, plainBatch(Buffer.alloc(1), 1))) === FORBIDDEN;
  await eventually('the right is taken', isTaken);
  return {
    commandSeconds: rounded((written - began) / 1000, 1),
    refusedSecondsLater: rounded((performance.now() - written) / 1000, 1),
  };
}

async function costAt({ network, cpuMs }) {
  const url = new URL(network.adminUrl);
  url.pathname = '/joinder_hu';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const { rows } = await client.query('select pg_database_size(current_database())::bigint as bytes');
  await client.end();
  return { processorMs: cpuMs(...PARTS), bytes: Number(rows[0].bytes) };
}

function mostMemory(pid) {
  const [, kib = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kib) / 1024);
}

function timesOf(word, file) {
  return readFileSync(file, 'utf8').split(word).length - 1;
}
