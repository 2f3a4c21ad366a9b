import { ExchangeRuntime, SpaceDirectory, type SpaceSession, StateDigests } from '#libs/exchange';
import { logTopic } from '#libs/spacelog';
import { Backup } from '../backup.js';
import type { LedgerGateway } from '../ledger-gateway.js';
import type { LedgerNetwork } from '../ledger-network.js';
import type { Random } from './random.js';
import { stuckAt } from './stuck-sender.js';
import { TwoFacedLog } from './two-faced-log.js';
import { holdsTwoStatements } from './two-statements.js';

export const MEMBERS = ['bg', 'hu', 'nl', 'ro'];
const OTHER_SPACE = '018f0000-0000-7000-8000-0000000000aa';
const MINUTE_MS = 60_000;

/** What is looked at ever more rarely is looked at again after so long; every honest member says so within a minute in all. */
const AWHILE_MS = 31_000;
const REST_MS = 25_000;

/** A lie that has begun: whom it touches, what they have to say of it, and how it ends. */
interface Lie {
  readonly touches: readonly string[];
  /** Whether this is what a member says of its space; where absent, nobody has to notice anything. */
  readonly isNamed?: (space: SpaceSession, gateway: LedgerGateway) => boolean | Promise<boolean>;
  /** Whether two members signed what cannot both be: then each member holds what proves it to an outsider. */
  readonly isSigned?: () => Promise<boolean>;
  /** The right log is back; where a runbook is needed, people followed it. */
  readonly mend: () => Promise<void>;
}

/** What a broker does that its owner, or a thief at it, turned against the members; each by name. Drawn and played one after the other. */
export class LyingBroker {
  private readonly faces = new Map<string, TwoFacedLog>();

  constructor(
    private readonly network: LedgerNetwork,
    private readonly random: Random,
  ) {}

  /** Begins again with a network that reaches the log through this broker. */
  async start(): Promise<void> {
    const { network } = this;
    await network.startOver();
    for (const id of MEMBERS) {
      const face = new TwoFacedLog(network.log);
      this.faces.set(id, face);
      await network.restart(id, { log: face });
    }
    await network.open('nl');
    await network.open('nl', OTHER_SPACE);
    await this.talk();
  }

  /** Plays each attack once, in an order of its own. Answers what is violated, in words. */
  async playAll(): Promise<string[]> {
    const found: string[] = [];
    const left = Object.keys(this.attacks);
    while (left.length > 0) {
      const [name = ''] = left.splice(this.random.between(0, left.length - 1), 1);
      found.push(...(await this.play(name)).map((violated) => `${name}: ${violated}`));
    }
    return found;
  }

  private async play(name: string): Promise<string[]> {
    const lie = await this.attacks[name]?.();
    if (!lie) throw new Error(`no attack ${name}`);
    await this.awhile();
    const found = [...(await this.silent(lie)), ...((await lie.isSigned?.()) ? await this.withoutEvidence() : [])];
    await lie.mend();
    return [...found, ...(await this.goesOn())];
  }

  private async silent({ touches, isNamed }: Lie): Promise<string[]> {
    const found: string[] = [];
    for (const id of touches)
      if (isNamed && !(await isNamed(this.space(id), this.gateway(id)))) found.push(`${id} did not say so`);
    return found;
  }

  /** Whether a member signed a tree that holds what it was shown at a position. */
  private async hasCosigned(id: string, position: bigint): Promise<boolean> {
    const question = 'select from own_cosign join space using (space_no) where space_id = $1 and size > $2';
    return (await this.gateway(id).query(question, [this.network.spaceId, position.toString()])).length > 0;
  }

  private async withoutEvidence(): Promise<string[]> {
    const found: string[] = [];
    for (const id of MEMBERS)
      if (!(await holdsTwoStatements(this.gateway(id), this.network.list.hash)))
        found.push(`${id} could prove nothing`);
    return found;
  }

  private readonly attacks: Readonly<Record<string, () => Promise<Lie>>> = {
    'withholding from one': async () => {
      const victim = this.random.pick(MEMBERS);
      this.face(victim).withhold(this.topic, await this.end());
      await this.talk(MEMBERS.filter((id) => id !== victim));
      return {
        touches: [victim],
        isNamed: ({ aheadSince }) => aheadSince !== null,
        mend: async () => this.face(victim).showAll(this.topic),
      };
    },
    'taking nothing from one': async () => {
      const victim = this.random.pick(MEMBERS);
      this.face(victim).deaf.add(this.topic);
      await this.talk(this.random.chance(0.5) ? MEMBERS : [victim]);
      return {
        touches: [victim],
        isNamed: async (_, gateway) => (await stuckAt(gateway, this.network.spaceId)) === 'NOT_SEEN_BACK',
        mend: async () => void this.face(victim).deaf.delete(this.topic),
      };
    },
    truncating: async () => {
      const putBack = this.network.log.keep(this.topic);
      this.network.log.truncate(this.topic, (await this.end()) - BigInt(this.random.between(1, 3)));
      return { touches: MEMBERS, isNamed: isHaltedFor('LOG_CUT'), mend: () => this.reconnected(putBack) };
    },
    'taking away': async () => {
      const putBack = this.network.log.remove(this.topic);
      return { touches: MEMBERS, isNamed: isHaltedFor('TOPIC_MISSING'), mend: () => this.reconnected(putBack) };
    },
    swapping: async () => {
      const swap = () => this.network.log.swap(this.topic, logTopic(OTHER_SPACE, 0n));
      await this.reconnected(swap);
      return {
        touches: MEMBERS,
        isNamed: isHaltedFor('LOG_REWRITTEN', 'LOG_CUT', 'LOG_DAMAGED'),
        mend: () => this.reconnected(swap),
      };
    },
    rewriting: async () => {
      const putBack = this.network.log.keep(this.topic);
      const end = await this.end();
      this.network.log.tamper(this.topic, end - 1n, spoilt);
      await this.reconnected();
      return { touches: MEMBERS, isNamed: isHaltedFor('LOG_REWRITTEN'), mend: () => this.reconnected(putBack) };
    },
    'stamps that jump': async () => {
      const aheadMs = this.random.between(11, 600) * MINUTE_MS;
      this.network.log.stamp((nowMs) => nowMs + BigInt(aheadMs));
      await this.network.send(this.random.pick(MEMBERS));
      return {
        touches: MEMBERS,
        isNamed: isHaltedFor('TIME_AHEAD'),
        mend: async () => {
          this.network.log.stamp((nowMs) => nowMs);
          this.network.clock.nowMs += aheadMs;
        },
      };
    },
    'stamps that stand still': async () => {
      const stood = BigInt(this.network.clock.nowMs);
      this.network.log.stamp(() => stood);
      this.network.clock.nowMs += 11 * MINUTE_MS;
      await this.network.settle();
      for (let n = 0; n < 3; n += 1) await this.talk();
      return {
        touches: MEMBERS,
        isNamed: ({ stamps }) => stamps.isFrozen,
        mend: async () => this.network.log.stamp((nowMs) => nowMs),
      };
    },
    duplicating: async () => {
      const values = await this.network.valuesOf(this.topic);
      const copies = Array.from({ length: this.random.between(1, 60) }, () => this.random.pick(values));
      await this.network.append(this.topic, copies);
      return { touches: [], mend: async () => undefined };
    },
    'another log for one': () => this.anotherLog(),
  };

  /** One member reads a record that is not what the others read: its tree is another for good, so its runbook puts a backup in place. */
  private async anotherLog(): Promise<Lie> {
    const victim = this.random.pick(MEMBERS.filter((id) => id !== 'nl'));
    const backup = new Backup(this.gateway(victim).setup.database);
    await backup.take();
    const end = await this.end();
    this.face(victim).face = (topic, record) =>
      topic === this.topic && record.offset === end ? { ...record, value: spoilt(record.value) } : record;
    await this.network.send('nl');
    // Where it hears of most others before it signs, it never says anything that is not so.
    if (this.random.chance(0.7)) await this.network.settle(['nl', victim]);
    await this.network.settle();
    return {
      touches: [victim],
      isNamed: (space) => space.contradictions.size > 0,
      isSigned: () => this.hasCosigned(victim, end),
      mend: async () => {
        this.face(victim).showAll(this.topic);
        await this.network.restart(victim, {}, () => backup.putInPlace());
        await this.network.settle();
        for (const id of MEMBERS) await settleContradictions(this.gateway(id));
      },
    };
  }

  /** All members have something to say, all take it, and all have the same log. */
  private async goesOn(): Promise<string[]> {
    await this.awhile();
    const sent = await Promise.all(MEMBERS.map((id) => this.network.send(id)));
    await this.network.settle();
    const found: string[] = [];
    const digests = new Set<string>();
    for (const id of MEMBERS) {
      const { halted } = this.space(id);
      if (halted !== null) found.push(`${id} stands still: ${halted}`);
      const rows = await this.gateway(id).query<{ message_id: string }>('select message_id from ledger');
      const stored = new Set(rows.map((row) => row.message_id));
      const missing = sent.filter(({ messageId }) => !stored.has(messageId)).length;
      if (missing > 0) found.push(`${id} misses ${missing} messages`);
      const spaceNo = await this.gateway(id).get(SpaceDirectory).require(this.network.spaceId);
      const digest = await this.gateway(id).get(StateDigests).of(spaceNo);
      digests.add(`${digest?.size} ${digest?.public}`);
    }
    return [...found, ...(digests.size > 1 ? ['the members differ'] : [])];
  }

  private async talk(ids: readonly string[] = MEMBERS): Promise<void> {
    for (const id of ids) await this.network.send(id);
    await this.network.settle();
  }

  /** Time goes by, and everybody looks again. */
  private async awhile(): Promise<void> {
    await this.network.settle(MEMBERS, 0);
    this.network.clock.nowMs += AWHILE_MS;
    await this.network.settle(MEMBERS, REST_MS);
  }

  /** Connections break and come again, as when a broker is made to hold something else. */
  private async reconnected(change: () => void = () => undefined): Promise<void> {
    change();
    this.network.log.down();
    this.network.log.up();
  }

  private get topic(): string {
    return logTopic(this.network.spaceId, 0n);
  }

  private async end(): Promise<bigint> {
    return (await this.network.log.admin().end(this.topic)).end;
  }

  private face(id: string): TwoFacedLog {
    const face = this.faces.get(id);
    if (!face) throw new Error(`${id} reaches no log`);
    return face;
  }

  private gateway(id: string): LedgerGateway {
    return this.network.gateway(id);
  }

  private space(id: string): SpaceSession {
    const found = this.gateway(id)
      .get(ExchangeRuntime)
      .spaces.find(({ spaceId }) => spaceId === this.network.spaceId);
    if (!found) throw new Error(`${id} does not follow the space`);
    return found;
  }
}

/** Another header: a byte of it is changed. */
function spoilt(value: Uint8Array): Uint8Array {
  return value.map((byte, i) => (i === 40 ? byte ^ 1 : byte));
}

function isHaltedFor(...reasons: readonly string[]): (space: SpaceSession) => boolean {
  return ({ halted }) => halted !== null && reasons.includes(halted);
}

/** Two people looked at the evidence and let it go, as the runbook of the alarm says. */
async function settleContradictions(gateway: LedgerGateway): Promise<void> {
  await gateway.query(
    `insert into freeze_decision (space_no, position, kind, evidence_hash, proposal_id, member, cause, reason, proposed_by, proposed_at,
       confirmed_by, confirm_reason, at)
     select space_no, size, 'contradiction', evidence_hash, gen_random_uuid(), member, 'DEFECT', 'a test', 'olga', now(), 'piet', 'a test', now()
     from contradiction on conflict do nothing`,
  );
}
