import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../apps/cli/src/local/paths.js';
import type { Chaos, Played } from './chaos.js';
import type { DrawnFault } from './faults.js';
import { FAULTS } from './faults.table.js';
import { groupBy } from './group-by.js';
import type { Schedule } from './schedule.js';

const began = performance.now();

function say(line: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6);
  process.stderr.write(`${seconds} s  ${line}\n`);
}

/** Prints what is about to be played, in the form in which it is played again. */
export function tellSchedule(schedule: Schedule): void {
  say(`everything runs; the schedule, for --replay: ${JSON.stringify(schedule)}`);
}

export function tellRound({ round, submissions, unknown, flowMs, told, violations }: Played): void {
  const faults = [...groupBy(round.faults, ({ fault }) => fault)]
    .map(([fault, drawn]) => `${fault} ${FAULTS[fault]?.title ?? ''} (${drawn.map(variant).join('; ')})`)
    .join(' + ');
  const flow = `${submissions} entered, ${unknown} unknown, at rest after ${(flowMs / 1000).toFixed(1)} s`;
  say(`${violations.length === 0 ? '✓' : '✗'} ${faults}: ${flow}`);
  if (told.length > 0) say(`    told: ${told.join(', ')}`);
  for (const violation of violations.slice(0, 20)) say(`    ${violation}`);
}

function variant({ target, forMs, how }: DrawnFault): string {
  return `${[target, how].filter(Boolean).join(', ')}, ${(forMs / 1000).toFixed(1)} s`;
}

/** Says whose turn it is. */
export function tellDefect(title: string): void {
  say(`planted: ${title}`);
}

/** Says what found it. */
export function tellFound(found: readonly string[]): void {
  const invariants = new Set(found.map((violation) => violation.slice(0, violation.indexOf(' '))));
  say(`found by ${[...invariants].toSorted().join(', ')}`);
}

export function tellEnd(): void {
  say('stopping');
}

/** Keeps schedule, history and the logs of all processes in a folder of the project that is not removed, and says where. */
export function keepEvidence({ cluster, history, played }: Chaos, schedule: Schedule): void {
  const folder = join(repositoryRoot(), '.joinder', 'chaos', `${schedule.seed}-${Date.now()}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'schedule.json'), JSON.stringify(schedule));
  writeFileSync(join(folder, 'played.json'), JSON.stringify(played, null, 1));
  writeFileSync(join(folder, 'history.json'), JSON.stringify(history, null, 1));
  cpSync(cluster.home.logs, join(folder, 'logs'), { recursive: true });
  say(`schedule, history and logs are kept in ${folder}`);
}
