import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Chaos } from './chaos.js';
import { drawSchedule, parseSchedule, type Schedule } from './schedule.js';
import { keepEvidence, tellEnd, tellRound, tellSchedule } from './report.js';

/** `npm run chaos -- --rounds N --seed S` plays more, and `--replay FILE` what a run printed. */
const ROUNDS = Number(process.env['JOINDER_CHAOS_ROUNDS'] ?? 6);
const SEED = Number(process.env['JOINDER_CHAOS_SEED'] ?? 2);
/** Where set, only these are drawn: `F3,F14`. */
const FAULTS = process.env['JOINDER_CHAOS_FAULTS'];
const REPLAY = process.env['JOINDER_CHAOS_REPLAY'] ?? '';

const START_MS = 600_000;
const ROUND_MS = 240_000;

const schedule: Schedule =
  REPLAY === '' ? drawSchedule(SEED, ROUNDS, FAULTS?.split(',')) : parseSchedule(readFileSync(REPLAY, 'utf8'));
let chaos: Chaos;

beforeAll(async () => {
  chaos = new Chaos();
  await chaos.start({ seed: schedule.seed });
}, START_MS);

afterAll(async () => {
  tellEnd();
  await chaos?.end();
}, START_MS);

it(
  'four gateways over three brokers hold what they promise while processes die, links fail and answers are lost',
  async () => {
    tellSchedule(schedule);
    const found = await chaos.play(schedule, tellRound);
    if (found.length > 0) keepEvidence(chaos, schedule);
    expect(found).toEqual([]);
  },
  schedule.rounds.length * ROUND_MS,
);
