import 'reflect-metadata';
import { Test, type TestingModule, type TestingModuleBuilder } from '@nestjs/testing';
import {
  AnswersApplier,
  DecidedFreeze0000000000191,
  DropTraceColumns0000000000182,
  Exchange0000000000001,
  ExchangeIdentity,
  ExchangeModule,
  ExchangeRuntimeModule,
  ExchangeViews0000000000185,
  ForeignRecords0000000000004,
  FreezeDecisions0000000000005,
  KnownListRepository,
  MessageLookup0000000000003,
  MessageSubject0000000000192,
  OutboxBacklog0000000000193,
  OwnMessage0000000000205,
  PublishedHead0000000000378,
  type OpeningAnswer,
  OpeningRefusals0000000000006,
  ParkedCause0000000000163,
  RefusalReasons0000000000165,
  Residue0000000000402,
  PinnedList,
  SentWithout0000000000007,
  TopicProvider,
} from '#libs/exchange';
import {
  ReactorWorker,
  ReaderSource,
  SessionRunner,
  SessionWorkers,
  ShardHolderWorker,
  type ShardSession,
  SpaceFinderWorker,
} from '#libs/exchange/testing';
import { PersistenceModule } from '#libs/persistence';
import { logTopic, notesTopic, type SpaceLog } from '#libs/spacelog';
import type { TestDatabase, TestMember } from '#libs/testing';
import type { MemberKeys, TrustList } from '#libs/trust';
import { Clock, type LoopLog, type StepResult, type Worker } from '#libs/work';
import { DataSource } from 'typeorm';
import { Duties0000000000194 } from '../../libs/inbox/src/migrations/0194-duties.js';
import { Identity0000000000110 } from '../../libs/people/src/identity/migrations/0110-identity.js';
import { Ledger0000000000900, LedgerApplier, LedgerModule } from './ledger.js';

export const LEDGER_MIGRATIONS = [
  Exchange0000000000001,
  MessageLookup0000000000003,
  ForeignRecords0000000000004,
  FreezeDecisions0000000000005,
  OpeningRefusals0000000000006,
  SentWithout0000000000007,
  Identity0000000000110,
  ParkedCause0000000000163,
  RefusalReasons0000000000165,
  DropTraceColumns0000000000182,
  ExchangeViews0000000000185,
  DecidedFreeze0000000000191,
  MessageSubject0000000000192,
  OutboxBacklog0000000000193,
  Duties0000000000194,
  OwnMessage0000000000205,
  PublishedHead0000000000378,
  Residue0000000000402,
  Ledger0000000000900,
];

/** The clock of a test: stands until it is moved. */
export class TestClock extends Clock {
  constructor(public nowMs: number) {
    super();
  }

  override now(): Date {
    return new Date(this.nowMs);
  }
}

/** What a process of a gateway starts from; all of it outlives the process. */
export interface LedgerSetup {
  readonly member: TestMember;
  /** The keys in its key store, where they are not those it began with. */
  readonly keys?: MemberKeys;
  readonly list: TrustList;
  readonly log: SpaceLog;
  readonly database: TestDatabase;
  readonly stateFolder: string;
  readonly clock: TestClock;
  /** Replaces parts, to plant a defect. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
  readonly warn?: LoopLog['warn'];
}

/** Keeps the workers of a session for whoever calls their steps. */
class StepRunner extends SessionRunner {
  readonly workers = new Map<ShardSession, readonly Worker[]>();
  source: SessionWorkers | null = null;

  override start(session: ShardSession): void {
    this.workers.set(session, this.source?.make(session).map(({ worker }) => worker) ?? []);
  }

  override async stop(session: ShardSession): Promise<void> {
    this.workers.delete(session);
  }
}

/** The exchange of one member without a feature but a ledger, and without loops: a test calls every step. */
export class LedgerGateway {
  private constructor(
    readonly setup: LedgerSetup,
    private readonly module: TestingModule,
    private readonly runner: StepRunner,
  ) {}

  static async start(setup: LedgerSetup): Promise<LedgerGateway> {
    const runner = new StepRunner();
    const builder = Test.createTestingModule({
      imports: [
        PersistenceModule.forRoot({ ...setup.database.config, poolSize: 6 }, LEDGER_MIGRATIONS),
        ExchangeModule.forRoot(optionsOf(setup)),
        ExchangeRuntimeModule.forFeatures([LedgerModule], { appliers: [AnswersApplier, LedgerApplier] }),
      ],
    })
      .overrideProvider(Clock)
      .useValue(setup.clock)
      .overrideProvider(SessionRunner)
      .useValue(runner);
    const module = await (setup.override?.(builder) ?? builder).compile();
    runner.source = module.get(SessionWorkers, { strict: false });
    await module.get(KnownListRepository, { strict: false }).load();
    return new LedgerGateway(setup, module, runner);
  }

  get member(): string {
    return this.setup.member.id;
  }

  get dataSource(): DataSource {
    return this.module.get(DataSource, { strict: false });
  }

  get ledger(): LedgerApplier {
    return this.get(LedgerApplier);
  }

  get sessions(): readonly ShardSession[] {
    return [...this.runner.workers.keys()];
  }

  /** All workers of the process, those of a session once it holds the shard. */
  get workers(): readonly Worker[] {
    const always = [this.get(ShardHolderWorker), this.get(SpaceFinderWorker), this.get(ReactorWorker)];
    return [...always, ...[...this.runner.workers.values()].flat()];
  }

  get<T>(type: abstract new (...args: never[]) => T): T {
    return this.module.get<T>(type, { strict: false });
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.setup.database.dataSource.query(sql, parameters);
  }

  /** Does one step of a worker that is named as in the log. */
  async step(name: string): Promise<StepResult> {
    const worker = this.workers.find((one) => one.name === name);
    if (!worker) throw new Error(`${this.member} has no worker ${name} now`);
    return worker.step();
  }

  /** Ends the process in order. */
  async stop(): Promise<void> {
    await this.get(ShardHolderWorker).close();
    await this.module.close();
  }

  /** Ends the process as a crash does: its connections break, and nothing of it says goodbye. */
  async die(): Promise<void> {
    for (const session of this.sessions) await session.close();
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

function optionsOf({ member, keys = member.keys, list, log, stateFolder, warn }: LedgerSetup) {
  return {
    identity: port(ExchangeIdentity, {
      member: member.id,
      keys,
      sealingKeys: member.sealingKeys,
      refresh: () => false,
    }),
    pinned: port(PinnedList, { list }),
    log,
    readers: port(ReaderSource, { openReader: (group: string) => log.reader(group) }),
    topics: port(TopicProvider, { open: (spaceId: string) => openTopics(log, spaceId) }),
    loopLog: { warn: warn ?? (() => undefined) },
    stateFolder,
  };
}

/** Makes a port of an object that has what the port has. */
function port<T extends object>(type: abstract new () => T, parts: T): T {
  return Object.assign(Object.create(type.prototype), parts);
}

/** Creates the topics of a space, as the operator does. */
export async function openTopics(log: SpaceLog, spaceId: string): Promise<OpeningAnswer> {
  const admin = log.admin();
  await admin.createTopic(logTopic(spaceId, 0n), 'log', { replication: 1 });
  await admin.createTopic(notesTopic(spaceId), 'notes', { replication: 1 });
  return 'open';
}
