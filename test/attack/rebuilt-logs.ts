import { RecordSnapshotSchema } from '#libs/contracts';
import { ParkedRecords, SpaceDirectory, SpaceRebuild, type StateDigest, StateDigests } from '#libs/exchange';
import { createDataSource } from '#libs/persistence';
import { logTopic } from '#libs/spacelog';
import { type LedgerGateway, openTopics } from '../network/ledger-gateway.js';
import { LedgerNetwork } from '../network/ledger-network.js';
import { dice, GeneratedLog } from './generated-log.js';
import { makeRecordTables, withRecords } from './record-ledger.js';

const STEPS = 25;
const FOLLOWING = ['shard-holder', 'space-finder', 'space-entry', 'follower'];

/** Steps of a log after some of its bodies were erased. */
const STEPS_AFTER = 8;
const SNAPSHOT = RecordSnapshotSchema.typeName;

/** What has to have happened in a run for it to show anything, as hu has it. */
const HAPPENINGS = {
  messages: 'select position from ledger',
  records: 'select record_id from record',
  'statements that were taken back': 'select 1 from statement where retracted_position is not null',
  remarks: 'select from remark where not withdrawn',
  'remarks that were taken back': 'select from remark where withdrawn',
  snapshots: `select position from log_record where skeleton ->> 'type' = '${SNAPSHOT}'`,
  parked: 'select position from parked',
  decisions: 'select position from decision',
  'raw records': 'select position from raw_record',
  garbage: 'select position from refused_run',
  refused: 'select position from private_verdict',
  forks: 'select position from fork_evidence',
  amnesties: 'select 1 from sender_head where amnesty_epoch > 0',
  'later charters': 'select 1 from charter where revision > 1 and acted_at is not null',
  'lists of one version': 'select position from list_conflict',
  'freezes that people ended':
    'select evidence_hash from freeze_decision join fork_evidence using (space_no, evidence_hash)',
  'lists between which people decided':
    'select evidence_hash from freeze_decision join list_conflict using (space_no, evidence_hash)',
};

/** A log that is written beside others, with what chance says about how it is read. */
interface Played {
  readonly seed: number;
  readonly log: GeneratedLog;
  readonly random: () => number;
  written: number;
  hasErased: boolean;
}

/** What a gateway derived of a space: its digests, what it applied, and what its people decided. */
interface Derived {
  readonly digest: StateDigest | null;
  readonly applied: readonly string[];
  readonly decided: readonly string[];
}

/** Lets gateways read generated logs, many beside each other, and makes their state anew from the archive. */
export class RebuiltLogs {
  private readonly happened = new Map<string, number>();

  private constructor(readonly network: LedgerNetwork) {}

  /** What no log of a run had. */
  get missing(): string[] {
    return [...Object.keys(HAPPENINGS), 'erased bodies', 'erased snapshots'].filter((name) => !this.happened.get(name));
  }

  static async start(): Promise<RebuiltLogs> {
    const network = await LedgerNetwork.start(['bg', 'hu', 'nl']);
    for (const { id } of network.members) await makeRecordTables(network.gateway(id));
    const logs = new RebuiltLogs(network);
    await logs.breakRows();
    return logs;
  }

  get hu(): LedgerGateway {
    return this.network.gateway('hu');
  }

  /** Writes the logs of these seeds and reads them live, cut anywhere; then makes each anew. Answers what differs, in words. */
  async play(seeds: readonly number[]): Promise<string[]> {
    const { network } = this;
    await network.startOver({ override: withRecords });
    network.stepsBeside = true;
    const played: Played[] = [];
    for (const seed of seeds) {
      const random = dice(seed);
      const log = await GeneratedLog.open(network.members, network.list, random);
      await openTopics(network.log, log.spaceId);
      played.push({ seed, random, log, written: 0, hasErased: false });
    }
    for (let step = 0; step < STEPS; step += 1) await this.step(played);
    for (const one of played) await this.write(one);
    await Promise.all([this.read('hu', played), this.read('bg', played)]);
    const found: string[] = [];
    for (const one of played) found.push(...(await this.compare(one)));
    found.push(...(await this.afterErasing(played)));
    await this.count();
    return found;
  }

  stop(): Promise<void> {
    return this.network.stop();
  }

  private async step(played: readonly Played[]): Promise<void> {
    const read: Played[] = [];
    for (const one of played) {
      const { log, random } = one;
      await log.step();
      const last = log.messages.at(-1);
      if (last && Number(last.position) >= one.written) await this.spoil(last.messageId, random);
      if (random() < 0.6) continue; // Chunks end anywhere.
      await this.write(one);
      read.push(one);
    }
    await this.read('hu', read);
    for (const one of read) {
      if (one.random() < 0.3) await this.retryOne(one);
      if (one.random() < 0.2) await this.decideFreezes(one);
    }
  }

  private async write(one: Played): Promise<void> {
    const { log } = one;
    await this.network.append(logTopic(log.spaceId, 0n), log.space.log.slice(one.written));
    one.written = log.space.log.length;
  }

  /** Lets a gateway read to the end of the logs. */
  private async read(id: string, played: readonly Played[]): Promise<void> {
    const gateway = this.network.gateway(id);
    const wanted = played.map(({ log }) => `${log.spaceId} ${log.space.state.nextPosition}`);
    for (let round = 0; round < 200; round += 1) {
      const rows = await gateway.query<{ at: string }>(
        `select space_id || ' ' || next_position as at from follower join space using (space_no)`,
      );
      const reached = new Set(rows.map(({ at }) => at));
      if (wanted.every((at) => reached.has(at))) return;
      for (const worker of gateway.workers) if (FOLLOWING.includes(worker.name)) await worker.step();
    }
    throw new Error(`${id} does not come to the end of the logs`);
  }

  /** Lets a message be one that hu cannot apply, that both refuse, or that no row of hu holds. */
  private async spoil(messageId: string, random: () => number): Promise<void> {
    if (random() < 0.1) this.hu.ledger.poisoned.add(messageId);
    if (random() < 0.1) for (const id of ['bg', 'hu']) this.network.gateway(id).ledger.refused.add(messageId);
    if (random() < 0.05) await this.hu.query('insert into unstorable values ($1) on conflict do nothing', [messageId]);
  }

  private async retryOne({ log }: Played): Promise<void> {
    const parked = this.hu.get(ParkedRecords);
    const [first] = await parked.list(log.spaceId);
    if (!first) return;
    const position = BigInt(first.position);
    const message = log.messages.find((one) => one.position === position);
    this.hu.ledger.poisoned.delete(message?.messageId ?? '');
    const decision = { spaceId: log.spaceId, position, by: 'olga', reason: 'a test' };
    if (log.below(3) === 0) return parked.close(decision);
    await parked.retry(decision).catch(() => undefined); // A value that no row holds stays where it is.
  }

  /** Two people at hu end whatever stands still in the space. */
  private async decideFreezes({ log }: Played): Promise<void> {
    for (const [kind, table, member] of [
      ['fork', 'fork_evidence', 'sender'],
      ['lists', 'list_conflict', 'null'],
    ] as const) {
      await this.hu.query(
        `insert into freeze_decision (space_no, position, kind, evidence_hash, proposal_id, member, cause, reason, proposed_by,
           proposed_at, confirmed_by, confirm_reason, at)
         select distinct on (evidence_hash) space_no, position, '${kind}', evidence_hash, gen_random_uuid(), ${member}, 'RESTORED', 'a test', 'olga', now(),
           'piet', 'a test', now()
         from ${table} join space using (space_no) where space_id = $1 on conflict do nothing`,
        [log.spaceId],
      );
    }
  }

  private async compare(one: Played): Promise<string[]> {
    const { log, seed, random } = one;
    const erased = random() < 0.3 ? await this.erase(log, random) : [];
    one.hasErased = erased.length > 0;
    const found: string[] = [];
    const digests = new Set<string | undefined>();
    for (const id of ['bg', 'hu']) {
      const gateway = this.network.gateway(id);
      const space = await gateway.get(SpaceDirectory).get(log.spaceId);
      const live = await derived(gateway, space.spaceNo);
      digests.add(live.digest?.public);
      const rebuilt = await gateway.get(SpaceRebuild).rebuild(space, { keep: true });
      const anew = await derived(gateway, space.spaceNo);
      // What hangs on a body that is erased is gone with it; all else stays.
      const gone = id === 'hu' ? erased : [];
      const isOwnSame = gone.length > 0 || anew.digest?.own === live.digest?.own;
      const isSame =
        anew.digest?.public === live.digest?.public && isOwnSame && rebuilt?.after.own === anew.digest?.own;
      if (!isSame) found.push(`log ${seed}: the state of ${id} is another after a rebuild`);
      const kept = live.applied.filter((position) => !gone.includes(position));
      if (kept.join() !== anew.applied.join())
        found.push(`log ${seed}: ${id} applied ${kept.join()} and anew ${anew.applied.join()}`);
      if (live.decided.join() !== anew.decided.join()) found.push(`log ${seed}: ${id} lost what people decided`);
    }
    if (digests.size > 1) found.push(`log ${seed}: the members differ`);
    return found;
  }

  /** Goes on with logs of which hu erased bodies: what it reads then amounts to the same live and in a rebuild, its own rows too. */
  private async afterErasing(played: readonly Played[]): Promise<string[]> {
    const going = played.filter(({ hasErased }) => hasErased);
    for (const one of going) {
      for (let step = 0; step < STEPS_AFTER; step += 1) await one.log.step();
      await this.write(one);
    }
    await this.read('hu', going);
    const found: string[] = [];
    for (const { log, seed } of going) {
      const space = await this.hu.get(SpaceDirectory).get(log.spaceId);
      const live = await derived(this.hu, space.spaceNo);
      const rebuilt = await this.hu.get(SpaceRebuild).rebuild(space, { keep: true });
      const anew = await derived(this.hu, space.spaceNo);
      const isSame = [rebuilt?.after, anew.digest].every(
        (digest) => digest?.own === live.digest?.own && digest?.public === live.digest?.public,
      );
      if (!isSame) found.push(`log ${seed}: after erasing, the state of hu is another after a rebuild`);
      if (live.applied.join() !== anew.applied.join()) found.push(`log ${seed}: after erasing, hu applied others anew`);
    }
    return found;
  }

  /** Takes the bodies of some messages out of the archive of hu, as the law may ask; answers their positions. */
  private async erase(log: GeneratedLog, random: () => number): Promise<string[]> {
    const positions = log.messages.filter(() => random() < 0.3).map(({ position }) => String(position));
    const source = await this.owner();
    const rows = await source.query<{ position: string; type: string | null }[][]>(
      `delete from log_body b using space s, log_record r
       where s.space_no = b.space_no and s.space_id = $1 and b.position = any($2::bigint[])
         and r.space_no = b.space_no and r.position = b.position
       returning b.position, r.skeleton ->> 'type' as type`,
      [log.spaceId, positions],
    );
    await source.destroy();
    const erased = rows[0] ?? [];
    this.add('erased bodies', erased.length);
    this.add('erased snapshots', erased.filter(({ type }) => type === SNAPSHOT).length);
    return erased.map(({ position }) => position);
  }

  private async count(): Promise<void> {
    for (const [name, sql] of Object.entries(HAPPENINGS)) {
      this.add(name, (await this.hu.query(sql)).length);
    }
  }

  private add(name: string, times: number): void {
    this.happened.set(name, (this.happened.get(name) ?? 0) + times);
  }

  /** Makes rows of hu take no record of these messages. */
  private async breakRows(): Promise<void> {
    const source = await this.owner();
    await source.query(`
      create table unstorable (message_id uuid primary key);
      grant select, insert on unstorable to public;
      create function refuse_row() returns trigger language plpgsql as $$
      begin if new.message_id in (select message_id from unstorable) then raise numeric_value_out_of_range; end if; return new; end $$;
      create trigger broken before insert on log_record for each row execute function refuse_row();`);
    await source.destroy();
  }

  private owner() {
    return createDataSource({ ...this.hu.setup.database.owner, poolSize: 1 }).initialize();
  }
}

async function derived(gateway: LedgerGateway, spaceNo: number): Promise<Derived> {
  const applied = await gateway.query<{ position: string }>(
    'select position from ledger where space_no = $1 order by position',
    [spaceNo],
  );
  const decided = await gateway.query<{ decision: string }>(
    `select to_jsonb(d)::text || exists (select from fork_evidence f where f.evidence_hash = d.evidence_hash)
       || exists (select from list_conflict c where c.evidence_hash = d.evidence_hash) as decision
     from freeze_decision d where space_no = $1 order by 1`,
    [spaceNo],
  );
  return {
    digest: await gateway.get(StateDigests).of(spaceNo),
    applied: applied.map(({ position }) => position),
    decided: decided.map(({ decision }) => decision),
  };
}
