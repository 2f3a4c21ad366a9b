import { logTopic, type AppendFault } from '#libs/spacelog';
import type { LedgerGateway } from '../ledger-gateway.js';
import { LedgerNetwork } from '../ledger-network.js';
import { Backup } from '../backup.js';
import { CrashPoints, type CrashSide } from './crash-points.js';
import {
  type AcceptedMessage,
  type DutyCounts,
  dutyCounts,
  type Outcome,
  placesOnLog,
  violations,
} from './invariants.js';
import { BadLog, type WayFault } from './bad-log.js';
import type { Defect } from './planted-defects.js';
import { Random } from './random.js';
import { SealedPlaces } from './sealed-places.js';

const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const FAULTS: readonly AppendFault[] = ['UNKNOWN_WRITTEN', 'UNKNOWN_LOST', 'DUPLICATED', 'UNAVAILABLE'];
const WAY_FAULTS: readonly WayFault[] = ['late', 'late', 'lost', 'changed'];
const SIDES: readonly CrashSide[] = ['before', 'after'];

/** Turns of one simulation: steps, submissions and accidents. */
const TURNS = 260;

/** Every so many accepted messages, as many are accepted by one statement; what seeds draw stays. */
const [SINGLE, AT_ONCE] = [4, 3];

/** What came of one seed. */
export interface Simulated {
  readonly seed: number;
  readonly messages: number;
  readonly crashes: number;
  readonly restored: number;
  readonly violations: readonly string[];
  /** Null where something else is violated: a replay needs a log without holes. */
  readonly duties: DutyCounts | null;
}

/**
 * Drives every step of four gateways over one log in memory and real PostgreSQL, in an order drawn from a seed. Processes die
 * before or after any write, sends get no answer or arrive twice, the log is held back; then all is well again, and what must
 * hold is asked.
 */
export class Simulation {
  private readonly accepted: AcceptedMessage[] = [];
  private readonly points = new Map<string, CrashPoints>();
  private readonly backups = new Map<string, Backup>();
  private readonly sealed = new SealedPlaces();
  private bad: BadLog | null = null;
  private crashes = 0;
  private restored = 0;

  private constructor(
    private readonly network: LedgerNetwork,
    private readonly random: Random,
  ) {}

  /** Plays a seed on a network whose databases may hold anything: they are emptied first. */
  static async play(network: LedgerNetwork, seed: number, defect?: Defect): Promise<Simulated> {
    const random = new Random(seed);
    const simulation = new Simulation(network, random);
    await network.startOver({ logOf: (log) => (simulation.bad = new BadLog(log)), override: defect });
    for (const gateway of network.gateways.values()) simulation.watch(gateway);
    await network.open('nl');
    for (let turn = 0; turn < TURNS; turn += 1) await simulation.turn();
    await simulation.heal();
    const found = await simulation.check();
    const duties = found.length === 0 ? await dutyCounts(simulation.outcome) : null;
    const { accepted, crashes, restored } = simulation;
    return { seed, messages: accepted.length, crashes, restored, violations: found, duties };
  }

  private async turn(): Promise<void> {
    const { random, network } = this;
    const id = random.pick(MEMBERS);
    const dice = random.next();
    if (dice < 0.16) await this.submit(id);
    else if (dice < 0.2) this.pointsOf(id).arm(random.between(1, 6), random.pick(SIDES));
    else if (dice < 0.22) await this.crash(id);
    else if (dice < 0.27) network.log.failNextAppend(random.pick(FAULTS));
    else if (dice < 0.29) network.log.hold(this.topic, BigInt(random.between(0, 200)));
    else if (dice < 0.34) network.log.release(this.topic);
    else if (dice < 0.38) this.bad?.spoilNext(random.pick(WAY_FAULTS));
    else if (dice < 0.42) await this.bad?.arrive();
    else if (dice < 0.45) await this.backupOf(id).take();
    else if (dice < 0.465) await this.restore(id);
    else await this.step(id);
    network.clock.nowMs += random.between(0, 120);
  }

  private get topic(): string {
    return logTopic(this.network.spaceId, 0n);
  }

  /** Lets one worker do some steps in a row: alone, each would mostly find that the one before it has not moved. */
  private async step(id: string): Promise<void> {
    for (let i = this.random.between(1, 6); i > 0; i -= 1) {
      const worker = this.random.pick(this.network.gateway(id).workers);
      // An outage backs off in its loop; here the next turn comes by chance.
      await worker.step().catch(() => undefined);
      if (worker.name === 'sealer') await this.sealed.look(this.network.gateway(id));
      if (this.pointsOf(id).isDead) return this.crash(id);
    }
  }

  /** A message counts as accepted when its commit stands, whatever the person was told. */
  private async submit(id: string): Promise<void> {
    const to = MEMBERS.filter(() => this.random.chance(0.7));
    const subject = this.random.chance(0.5) ? `subject ${this.random.between(1, 3)}` : null;
    const waiting = async (): Promise<ReadonlySet<string>> => {
      const rows = await this.network
        .gateway(id)
        .query<{ message_id: string }>('select message_id from outbox order by position');
      return new Set(rows.map((row) => row.message_id));
    };
    const before = await waiting();
    const recipients = [...new Set([...to, id])].sort();
    const times = this.accepted.length % SINGLE === 0 ? AT_ONCE : 1;
    await this.network.send(id, { to, times, ...(subject === null ? {} : { subject }) }).catch(() => undefined);
    for (const messageId of await waiting()) {
      if (!before.has(messageId)) this.accepted.push({ from: id, messageId, recipients, mayBeLost: false });
    }
    if (this.pointsOf(id).isDead) await this.crash(id);
  }

  private async crash(id: string): Promise<void> {
    this.crashes += 1;
    await this.sealed.look(this.network.gateway(id));
    this.watch(await this.network.restart(id));
  }

  /** Puts an old backup in place: what was accepted since is lost where it had not reached the log. */
  private async restore(id: string): Promise<void> {
    const backup = this.backupOf(id);
    if (!backup.exists) return;
    this.restored += 1;
    await this.sealed.look(this.network.gateway(id));
    this.watch(await this.network.restart(id, {}, () => backup.putInPlace()));
    const known = await this.network
      .gateway(id)
      .query<{ message_id: string }>(
        'select message_id from outbox where message_id is not null union all select message_id from sealed where message_id is not null',
      );
    const kept = new Set(known.map((row) => row.message_id));
    for (const message of this.accepted) {
      if (message.from === id && !kept.has(message.messageId)) message.mayBeLost = true;
    }
    this.sealed.forgetUnsent(id, await this.sentPlaces(id));
  }

  /** Places of a member's stream that are on the log. */
  private async sentPlaces(id: string): Promise<ReadonlySet<string>> {
    const { spaceId, log } = this.network;
    return new Set((await placesOnLog(log, spaceId)).filter(({ sender }) => sender === id).map(({ place }) => place));
  }

  private backupOf(id: string): Backup {
    const known = this.backups.get(id) ?? new Backup(this.network.gateway(id).setup.database);
    this.backups.set(id, known);
    return known;
  }

  private watch(gateway: LedgerGateway): void {
    const points = new CrashPoints();
    points.watch(gateway.dataSource);
    this.points.set(gateway.member, points);
  }

  private pointsOf(id: string): CrashPoints {
    const points = this.points.get(id);
    if (!points) throw new Error(`${id} is not watched`);
    return points;
  }

  /** Nothing goes wrong any more, and everybody comes to rest. */
  private async heal(): Promise<void> {
    for (const points of this.points.values()) points.disarm();
    this.network.log.release(this.topic);
    await this.bad?.heal();
    await this.network.settle();
  }

  private get outcome(): Outcome {
    const { spaceId, log, gateways } = this.network;
    return { spaceId, log, gateways: [...gateways.values()], accepted: this.accepted };
  }

  private async check(): Promise<string[]> {
    return [...this.sealed.violations(), ...(await violations(this.outcome))];
  }
}
