import { Random } from '../network/simulation/random.js';
import type { DrawnFault } from './faults.js';
import { FAULTS } from './faults.table.js';

/** Faults that are there at the same time, and end one by one. */
export interface Round {
  readonly faults: readonly DrawnFault[];
}

/** Everything that happens, apart from the pace of the machine. */
export interface Schedule {
  readonly seed: number;
  readonly rounds: readonly Round[];
}

/** Of the rounds, so many have two faults at once. */
const DOUBLE = 0.3;

/** Draws rounds from a seed; no fault comes again before each other one came. */
export function drawSchedule(seed: number, rounds: number, names: readonly string[] = Object.keys(FAULTS)): Schedule {
  const random = new Random(seed);
  const bag = new Bag(names, random);
  return {
    seed,
    rounds: Array.from({ length: rounds }, () => {
      const count = names.length > 1 && random.chance(DOUBLE) ? 2 : 1;
      return { faults: Array.from({ length: count }, () => drawFault(bag.take(), random)) };
    }),
  };
}

function drawFault(name: string, random: Random): DrawnFault {
  const fault = FAULTS[name];
  if (!fault) throw new Error(`there is no fault ${name}`);
  return { fault: name, ...fault.draw(random) };
}

/** Gives each name once before any twice. */
class Bag {
  private left: string[] = [];

  constructor(
    private readonly names: readonly string[],
    private readonly random: Random,
  ) {}

  take(): string {
    if (this.left.length === 0) this.left = [...this.names];
    const [name = ''] = this.left.splice(this.random.between(0, this.left.length - 1), 1);
    return name;
  }
}

/** Reads a schedule that an earlier run printed. @throws Error naming what it cannot play */
export function parseSchedule(text: string): Schedule {
  const schedule: Schedule = JSON.parse(text);
  const unknown = schedule.rounds.flatMap(({ faults }) => faults).find(({ fault }) => !FAULTS[fault]);
  if (unknown)
    throw new Error(`the schedule names the fault ${unknown.fault}; there are ${Object.keys(FAULTS).join(', ')}`);
  return schedule;
}
