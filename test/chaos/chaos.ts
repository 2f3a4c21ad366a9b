import { setTimeout as delay } from 'node:timers/promises';
import { COUNTRIES } from '../../apps/cli/src/local/ports.js';
import { Cast } from './cast.js';
import { violations } from './checker.js';
import { Cluster } from './cluster.js';
import { Driver, type Pace } from './driver.js';
import type { DrawnFault, Fault, Scene } from './faults.js';
import { FAULTS } from './faults.table.js';
import type { History, Submission } from './history.js';
import { readHeld, unrest } from './read-held.js';
import { readTopic } from './read-topic.js';
import type { Round, Schedule } from './schedule.js';
import { AlarmWatch } from './watch-alarms.js';
import { ProcessWatch } from './watch-processes.js';

const WARM_MS = 1_000;
/** What was accepted is everywhere, and everything at rest, so soon after the last fault is healed. */
const FLOW_MS = 30_000;
/** Late is not lost: which of the two it is shows when it is given more time. */
const GRACE_MS = 60_000;
const LEAST_TAKEN_IN = 0.99;
/** Of the newest messages of each member, so many are asked about. */
const ASKED_ABOUT = 5;

/** What came of a round. */
export interface Played {
  readonly round: Round;
  readonly submissions: number;
  readonly unknown: number;
  /** From the last heal until everything was at rest. */
  readonly flowMs: number;
  /** What the boards showed before the last heal. */
  readonly told: readonly string[];
  readonly violations: readonly string[];
}

interface Start {
  readonly seed: number;
  /** Module with a planted defect, loaded before each gateway once all have agreed: what it breaks is to be found among messages. */
  readonly preload?: string;
  readonly pace?: Pace | undefined;
  readonly graceMs?: number;
}

/** Plays schedules on a cluster: load, faults, their end, rest, and the question of what holds. */
export class Chaos {
  readonly cluster = new Cluster();
  readonly played: Played[] = [];
  private stage: { readonly scene: Scene; readonly driver: Driver; readonly alarms: AlarmWatch } | null = null;
  private graceMs = GRACE_MS;
  private readonly processes = new ProcessWatch(this.cluster);
  history: History | null = null;
  /** Positions of the log that earlier rounds were judged by. */
  private known = 0;

  async start({ seed, preload, pace, graceMs = GRACE_MS }: Start): Promise<void> {
    this.graceMs = graceMs;
    await this.cluster.start();
    const cast = new Cast(this.cluster);
    const spaceId = await cast.agree();
    if (preload !== undefined) await this.cluster.plant(preload);
    this.known = (await readTopic(this.cluster, spaceId)).length;
    this.stage = {
      scene: { cluster: this.cluster, cast, spaceId, strange: [] },
      driver: new Driver(cast, spaceId, { seed, pace }),
      alarms: new AlarmWatch(cast),
    };
  }

  /** Plays rounds until one finds something. */
  async play(schedule: Schedule, tell: (played: Played) => void): Promise<readonly string[]> {
    for (const round of schedule.rounds) {
      const played = await this.playRound(round).catch((error: unknown) => unplayed(round, error));
      this.played.push(played);
      tell(played);
      if (played.violations.length > 0) return played.violations;
    }
    return [];
  }

  /** Ends everything, wherever it stands. */
  async end(): Promise<void> {
    this.stage?.driver.stop();
    this.stage?.alarms.stop();
    await this.cluster.remove();
  }

  private async playRound(round: Round): Promise<Played> {
    const { driver, scene, alarms } = this.onStage;
    const known = driver.submissions.length;
    driver.begin();
    alarms.begin();
    await delay(WARM_MS);
    const beganMs = Date.now();
    await Promise.all(round.faults.map((drawn) => happen(scene, drawn)));
    const healedMs = Date.now();
    await alarms.end();
    await delay(WARM_MS);
    await driver.rest();
    let restless = await this.untilRest(healedMs + FLOW_MS);
    const isLate = restless.length > 0;
    if (isLate) restless = await this.untilRest(healedMs + FLOW_MS + this.graceMs);
    const flowMs = Date.now() - healedMs;
    const seconds = Math.round(flowMs / 1000);
    const fresh = driver.submissions.slice(known);
    const during = fresh.filter((one) => one.endedMs >= beganMs && one.beganMs <= healedMs);
    return {
      round,
      submissions: fresh.length,
      unknown: fresh.filter(({ outcome }) => outcome === 'info').length,
      flowMs,
      told: alarms.heard,
      violations: [
        ...restless.map((what) => `I8 not at rest ${seconds} s after the heal: ${what}`),
        ...(isLate && restless.length === 0 ? [`I10 at rest only ${seconds} s after the heal`] : []),
        ...intakeViolations(round, during),
        ...round.faults.flatMap((drawn) => alarms.missing(faultOf(drawn).alarm?.(drawn))),
        ...(await this.processes.look(round.faults.flatMap((drawn) => faultOf(drawn).says ?? []))),
        ...(await this.check(round).catch(orNothing(restless.length > 0))),
      ],
    };
  }

  private async check({ faults }: Round): Promise<readonly string[]> {
    const { driver, scene } = this.onStage;
    const { submissions } = driver;
    const held = [];
    for (const member of COUNTRIES) {
      const own = submissions.filter(({ from, outcome }) => from === member && outcome === 'ok').slice(-ASKED_ABOUT);
      held.push(await readHeld(scene, member, own));
    }
    const topic = await readTopic(this.cluster, scene.spaceId);
    const isStirred = faults.some((drawn) => faultOf(drawn).stirs);
    this.history = { submissions, held, topic, strange: scene.strange, calmFrom: isStirred ? null : this.known };
    this.known = topic.length;
    return violations(this.history);
  }

  /** Waits until everything accepted is everywhere and nothing is on its way; answers what is not so in time. */
  private async untilRest(untilMs: number): Promise<readonly string[]> {
    for (;;) {
      const restless = await this.unrest();
      if (restless.length === 0 || Date.now() > untilMs) return restless;
      await delay(250);
    }
  }

  private async unrest(): Promise<readonly string[]> {
    const { driver, scene, alarms } = this.onStage;
    const accepted = driver.submissions.filter(({ outcome }) => outcome === 'ok');
    const found = COUNTRIES.map(async (member) => {
      const due = accepted.filter(({ from, release }) => from === member || release.includes(member));
      const rows = await unrest(
        scene,
        member,
        due.map(({ marker }) => marker),
      );
      return rows.length > 0 ? rows : alarms.standing(member);
    });
    return (await Promise.all(found)).flat();
  }

  private get onStage() {
    if (!this.stage) throw new Error('the cluster was not started');
    return this.stage;
  }
}

/** What stands in the way of a round is looked at as what a round finds. */
function unplayed(round: Round, error: unknown): Played {
  const reason = String(error instanceof Error ? error.stack : error);
  return {
    round,
    submissions: 0,
    unknown: 0,
    flowMs: 0,
    told: [],
    violations: [`the round could not be played: ${reason}`],
  };
}

/** What does not come to rest is found already, and may not answer what it holds. */
function orNothing(isFound: boolean): (error: unknown) => readonly string[] {
  return (error) => {
    if (isFound) return [];
    throw error;
  };
}

async function happen(scene: Scene, drawn: DrawnFault): Promise<void> {
  const fault = faultOf(drawn);
  await fault.inject(scene, drawn);
  await delay(drawn.forMs);
  await fault.heal(scene, drawn);
}

function faultOf({ fault }: DrawnFault): Fault {
  const found = FAULTS[fault];
  if (!found) throw new Error(`there is no fault ${fault}`);
  return found;
}

/** Where the brokers alone fail, people go on. */
function intakeViolations({ faults }: Round, during: readonly Submission[]): string[] {
  if (!faults.every((drawn) => faultOf(drawn).takesIn) || during.length === 0) return [];
  const taken = during.filter(({ outcome, repeated }) => outcome === 'ok' && !repeated).length;
  if (taken >= LEAST_TAKEN_IN * during.length) return [];
  const said = during
    .filter(({ outcome }) => outcome !== 'ok')
    .map((one) => `${one.from} ${one.said} after ${one.endedMs - one.beganMs} ms`);
  return [`I10 only ${taken} of ${during.length} were taken in while the brokers failed: ${said.join(', ')}`];
}
