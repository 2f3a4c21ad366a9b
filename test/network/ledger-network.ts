import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from '@bufbuild/protobuf';
import { AgreementCommentedSchema, uuidBytes, uuidText } from '#libs/contracts';
import { SpaceOpening } from '#libs/exchange';
import { Exchange } from '#libs/exchange/sending';
import { failureReason } from '#libs/observability';
import { createDataSource, Transaction } from '#libs/persistence';
import { networkSpaceId } from '#libs/protocol';
import { MemoryLog, type SpaceLog } from '#libs/spacelog';
import { aMember, aTrustList, testDatabase, type TestDatabase, type TestMember } from '#libs/testing';
import type { TrustList } from '#libs/trust';
import { v7 as uuid } from 'uuid';
import { LEDGER_MIGRATIONS, LedgerGateway, type LedgerSetup, TestClock } from './ledger-gateway.js';
import { orStop } from './or-stop.js';

const START_MS = Date.UTC(2026, 9, 1, 8);
const DAY_MS = 24n * 3600n * 1000n;

/** Rounds in which everybody steps before the network counts as never coming to rest. */
const MAX_ROUNDS = 600;

/** Rounds without work after which nobody has any: what one worker did, another may have to see twice. */
const QUIET_ROUNDS = 3;

/** Longest wait that is skipped when all others rest, and still counts as work to do. */
const PATIENCE_MS = 70_000;

/** What a test changes about one gateway. */
export type SetupOf = (member: string) => Partial<Pick<LedgerSetup, 'override' | 'log' | 'keys'>>;

/** What is different after a new beginning. */
export interface StartingOver {
  readonly logOf?: (log: MemoryLog) => SpaceLog;
  readonly override?: NonNullable<LedgerSetup['override']> | undefined;
}

/** What is not as usual about a message. */
export interface SendOptions {
  readonly spaceId?: string;
  readonly subject?: string;
  readonly to?: readonly string[];
  readonly text?: string;
  /** So many messages at once, in one statement. */
  readonly times?: number;
}

/** A submitted message. */
export interface Sent {
  readonly messageId: string;
  readonly recipients: readonly string[];
}

/** Gateways around one log in memory, one step at a time, on a clock that only the test moves. */
export class LedgerNetwork {
  readonly clock = new TestClock(START_MS);
  log = new MemoryLog(() => BigInt(this.clock.nowMs));
  readonly gateways = new Map<string, LedgerGateway>();
  readonly warnings: string[] = [];
  /** Whether gateways step beside each other: faster, and in no order that could be repeated. */
  stepsBeside = false;
  private readonly setups = new Map<string, LedgerSetup>();

  private constructor(
    readonly members: readonly TestMember[],
    readonly list: TrustList,
  ) {}

  /** Starts the gateways. Nothing is opened yet. */
  static async start(ids: readonly string[], setupOf: SetupOf = () => ({})): Promise<LedgerNetwork> {
    const members = ids.map((id) => aMember(id));
    const issuedMs = BigInt(START_MS) - DAY_MS;
    const network = new LedgerNetwork(members, aTrustList(members, { issuedMs, expiresMs: issuedMs + 60n * DAY_MS }));
    return orStop(network, async () => {
      for (const member of members) {
        const database = await testDatabase({ migrations: LEDGER_MIGRATIONS });
        await network.startProcess(member, { database, ...setupOf(member.id) });
      }
      return network;
    });
  }

  /** The space of all members, which is no mailbox. */
  get spaceId(): string {
    return uuidText(networkSpaceId(this.list.hash));
  }

  gateway(id: string): LedgerGateway {
    const gateway = this.gateways.get(id);
    if (!gateway) throw new Error(`no gateway ${id}`);
    return gateway;
  }

  /** Opens the space of all, or another, and lets everybody join. */
  async open(opener: string, spaceId = this.spaceId): Promise<void> {
    const ids = this.members.map(({ id }) => id);
    await this.gateway(opener).get(SpaceOpening).open(spaceId, ids, true);
    await this.settle();
  }

  /** Submits a message to everybody, or to some; answers the last of them. */
  async send(from: string, more: SendOptions = {}): Promise<Sent> {
    const gateway = this.gateway(from);
    const recipients = more.to ?? this.members.map(({ id }) => id);
    const messages = Array.from({ length: more.times ?? 1 }, () => ({
      spaceId: more.spaceId ?? this.spaceId,
      schema: AgreementCommentedSchema,
      message: aComment(more.text ?? 'a remark'),
      recipients,
      messageId: uuid(),
      ...(more.subject === undefined ? {} : { pending: { subject: more.subject, overlay: {}, author: 'anna' } }),
    }));
    await gateway.get(Transaction).run((tx) => gateway.get(Exchange).submit(tx, ...messages));
    return { messageId: messages.at(-1)?.messageId ?? '', recipients: [...new Set([...recipients, from])].sort() };
  }

  /** Begins again with empty databases, folders and log; each gateway reaches the log as the test says, and has what it plants. */
  async startOver({ logOf, override }: StartingOver = {}): Promise<void> {
    this.log = new MemoryLog(() => BigInt(this.clock.nowMs));
    const log = logOf?.(this.log) ?? this.log;
    for (const [id, { database, override: _, stateFolder: __, ...setup }] of this.setups) {
      await this.gateways.get(id)?.die();
      await emptied(database);
      await this.startProcess(setup.member, { ...setup, database, log, ...(override ? { override } : {}) });
    }
  }

  /** Ends a process as a crash does, and starts the next one from what outlives it, or from what `between` makes of that. */
  async restart(
    id: string,
    changes: Partial<LedgerSetup> = {},
    between: () => Promise<void> = async () => undefined,
  ): Promise<LedgerGateway> {
    const setup = this.setups.get(id);
    if (!setup) throw new Error(`no gateway ${id}`);
    await this.gateways.get(id)?.die();
    await between();
    return this.startProcess(setup.member, { ...setup, ...changes });
  }

  /** Lets everybody step until nobody has anything to do, and no wait of a reasonable length would change that. */
  async settle(ids: readonly string[] = this.members.map(({ id }) => id), patienceMs = PATIENCE_MS): Promise<void> {
    const until = this.clock.nowMs + patienceMs;
    let quiet = 0;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const waits = await this.round(ids);
      quiet = waits.some((wait) => wait === 0) ? 0 : quiet + 1;
      if (quiet < QUIET_ROUNDS) continue;
      const next = Math.min(...waits.filter((wait) => wait !== null));
      if (this.clock.nowMs >= until || !Number.isFinite(next)) return;
      this.clock.nowMs += Math.max(next, 1);
    }
    throw new Error('the network does not come to rest');
  }

  /** Everything that a topic holds. */
  async valuesOf(topic: string): Promise<readonly Uint8Array[]> {
    const reader = this.log.reader('a test');
    await reader.assign([{ topic, offset: 0n }]);
    const values = reader.take(topic, 1_000_000).map(({ value }) => value);
    await reader.close();
    return values;
  }

  /** Appends bytes as whoever may write to the topic can. */
  async append(topic: string, values: readonly Uint8Array[], headers: Record<string, string> = {}): Promise<void> {
    for (const value of values) await this.log.writer().append(topic, [{ value, headers }]);
  }

  async stop(): Promise<void> {
    for (const gateway of this.gateways.values()) await gateway.die();
    for (const { database } of this.setups.values()) await database.drop();
  }

  /** 0 where something was done, the time to wait where a worker waits, null where it rests. */
  private async round(ids: readonly string[]): Promise<(number | null)[]> {
    if (this.stepsBeside) return (await Promise.all(ids.map((id) => this.stepsOf(id)))).flat();
    const waits: (number | null)[] = [];
    for (const id of ids) waits.push(...(await this.stepsOf(id)));
    return waits;
  }

  private async stepsOf(id: string): Promise<(number | null)[]> {
    const waits: (number | null)[] = [];
    for (const worker of this.gateway(id).workers) {
      const result = await worker.step();
      if (result === 'worked' || result === 'full') waits.push(0);
      else if (worker.name !== 'shard-holder') waits.push(result === 'idle' ? null : result.againInMs);
    }
    return waits;
  }

  private async startProcess(
    member: TestMember,
    parts: Pick<LedgerSetup, 'database'> & Partial<LedgerSetup>,
  ): Promise<LedgerGateway> {
    const setup: LedgerSetup = {
      member,
      list: this.list,
      log: this.log satisfies SpaceLog,
      clock: this.clock,
      stateFolder: parts.stateFolder ?? mkdtempSync(join(tmpdir(), `joinder-${member.id}-`)),
      warn: (event, step, error) =>
        this.warnings.push(`${member.id} ${event} ${JSON.stringify(step)} ${failureReason(error)}`),
      ...parts,
    };
    this.setups.set(member.id, setup);
    const gateway = await LedgerGateway.start(setup);
    this.gateways.set(member.id, gateway);
    return gateway;
  }
}

/** Empties every table but the list of migrations. */
async function emptied({ owner }: TestDatabase): Promise<void> {
  const source = await createDataSource({ ...owner, poolSize: 1 }).initialize();
  const rows = await source.query<{ name: string }[]>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'schema_migration'`,
  );
  await source.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`);
  await source.destroy();
}

function aComment(text: string) {
  return create(AgreementCommentedSchema, {
    agreementId: uuidBytes(uuid()),
    draftPosition: 1n,
    clause: '1',
    text,
    author: 'Anna Voorbeeld',
  });
}
