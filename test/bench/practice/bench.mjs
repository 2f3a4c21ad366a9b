import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { dist } from '../exchange/dist.mjs';
import { atOnce, paced, percentile } from '../exchange/load.mjs';
import { onNetwork } from '../exchange/network.mjs';
import { benchLint } from '../lint/bench.mjs';
import { below, isWithin } from './bounds.mjs';
import { flood } from './flood.mjs';
import { hints } from './hints.mjs';
import { links } from './links.mjs';
import { addressOf, fillIn, openBox } from './reporter.mjs';
import { triage } from './triage.mjs';

const { accessFrom, boxKeysOf } = await dist('libs/letters/src/index.js');
const { intakeOfNl, signInAtDesk, weighed } = await dist('apps/cli/src/demo/practice-desk.js');
const { processesOf } = await dist('apps/cli/src/local/services.js');

const SERVICES = ['nl-intake', 'hu-intake'];
const IDLE_S = 120;
const SETTLING_MS = 15_000;
const PER_SECOND = 20;
const NETWORKS = 400;
const FILLING = 8;
const OPENED = 100;
const AT_ONCE = 4;
/** A form that is sent sooner waits with the flood. */
const QUICKEST_MS = 5_000;
const HANDED = { P3: 20, P0: 10 };
const LOOK_MS = 20;
const TRIES = 30;
const CALM = {
  danger: 'no',
  minor: 'no',
  story: 'A van stands behind the shed each night and leaves before it is light.',
};

/** Measures the door and the desk of an intake, each figure beside its bound; `ok` is false where one is missed. */
export async function benchPractice({ seconds = 60, sends, records, only }) {
  const abort = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => abort.abort());
  const measured = async (network) => {
    const place = intakeOfNl(network);
    const at = { network, place, officer: await signInAtDesk(place, 'triage'), database: await databaseOf(network) };
    const phases = {
      idle: () => idle(network),
      form: () => publicForm(at, seconds),
      handover: () => handover(at),
      flood: () => flood(at, sends),
      triage: () => triage(at, records),
      links: () => links(at, records),
      lint: () => lint(),
      hints: () => hints(),
    };
    const figures = { bare: await bare(at) };
    for (const [name, work] of Object.entries(phases).filter(([one]) => only?.includes(one) ?? true)) {
      network.say(`measuring: ${name}`);
      figures[name] = await work();
    }
    await at.database.end();
    const load = loadavg().map((one) => Math.round(one));
    return { ok: isWithin(figures), machine: { cores: availableParallelism(), load }, ...figures };
  };
  return onNetwork(abort.signal, measured, { services: SERVICES });
}

/** What takes no part of an intake: the stretching of a code by itself, the least answer of the door, the least statement. */
async function bare({ place, database }) {
  const median = async (work) => {
    const { results } = await atOnce(TRIES, 1, async () => {
      const began = performance.now();
      await work();
      return performance.now() - began;
    });
    return percentile(results, 0.5);
  };
  return {
    stretchMs: await median(() => boxKeysOf(accessFrom(Buffer.alloc(32, 7)), 'nl')),
    lineMs: await median(() => fetch(`${place.door}/line`)),
    statementMs: await median(() => database.query('select 1')),
  };
}

/** What two intakes use while nobody does anything, without PostgreSQL. */
async function idle({ cpuMs }) {
  await delay(SETTLING_MS);
  const parts = SERVICES.flatMap(processesOf);
  const before = cpuMs(...parts);
  await delay(IDLE_S * 1000);
  return { processes: parts.length, percentOfCore: below(8, (cpuMs(...parts) - before) / IDLE_S / 10) };
}

/** So many a second from 400 networks, each within its limits; then some of their mailboxes. */
async function publicForm({ network, place, database }, seconds) {
  const count = PER_SECOND * seconds;
  const { results: forms } = await atOnce(count, FILLING, (n) =>
    fillIn(place.door, { form: 'citizen', told: CALM, address: addressOf(n % NETWORKS) }),
  );
  await delay(QUICKEST_MS);
  const before = await received(database);
  let atHalf = 0;
  const sent = await paced(count, PER_SECOND, (n) => {
    if (n === count / 2) atHalf = memoryOf(network);
    return forms[n].send();
  });
  const [ms, grew] = [sent.map((one) => one.ms), memoryOf(network) - atHalf];
  const boxes = sent.flatMap(({ access }) => access ?? []).slice(0, Math.min(OPENED, NETWORKS));
  const opened = await atOnce(boxes.length, AT_ONCE, (n) => openBox(place.door, boxes[n]));
  return {
    sent: count,
    lost: below(1, count - ((await received(database)) - before)),
    notReceived: below(1, sent.filter(({ isReceived }) => !isReceived).length),
    p50Ms: percentile(ms, 0.5),
    p95Ms: below(300, percentile(ms, 0.95)),
    doorGrewMiBInSecondHalf: below(64, grew),
    mailbox: {
      opened: opened.results.length,
      p50Ms: percentile(opened.results, 0.5),
      p95Ms: below(250, percentile(opened.results, 0.95)),
    },
  };
}

/** From the step that sends a signal on to the moment at which those who investigate can read it. */
async function handover({ network, place, officer, database }) {
  const gateway = network.cast.investigator.nl;
  const fetched = async (priority, n) => {
    const told = { ...CALM, danger: priority === 'P0' ? 'yes' : 'no' };
    const form = await fillIn(place.door, { form: 'citizen', told, address: addressOf(NETWORKS + n) });
    await form.send();
    const signalId = await newest(database);
    await weighed(officer, signalId);
    await officer.post(`signals/${signalId}/routes`, { targets: ['INVESTIGATION'] });
    const began = performance.now();
    while ((await gateway.look(`signals/${signalId}`)).status !== 200) await delay(LOOK_MS);
    return performance.now() - began;
  };
  const calm = await atOnce(HANDED.P3, 1, (n) => fetched('P3', n));
  const pressing = await atOnce(HANDED.P0, 1, (n) => fetched('P0', HANDED.P3 + n));
  return {
    p95Ms: below(5_000, percentile(calm.results, 0.95)),
    ofDangerMostMs: below(3_000, percentile(pressing.results, 1)),
  };
}

/** What the longest text of a form takes, in each language. */
function lint() {
  const figures = Object.entries(benchLint({}));
  return Object.fromEntries(
    figures.map(([language, { msOfLongest }]) => [language, { halfMs: below(20, msOfLongest.half) }]),
  );
}

async function databaseOf({ network }) {
  const url = new URL(network.adminUrl);
  url.pathname = '/joinder_nl_intake';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  return client;
}

async function received(database) {
  const { rows } = await database.query('select count(*)::int as n from signal');
  return rows[0].n;
}

async function newest(database) {
  const { rows } = await database.query('select signal_id as id from signal order by received_at desc limit 1');
  return rows[0].id;
}

function memoryOf({ pids }) {
  const [, kib = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pids(['nl-intake-door'])[0]}/status`, 'utf8')) ?? [];
  return Math.round(Number(kib) / 1024);
}
