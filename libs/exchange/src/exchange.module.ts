import { type DynamicModule, type FactoryProvider, Module, type Provider, type Type } from '@nestjs/common';
import { LogAdmin, SpaceLog } from '#libs/spacelog';
import { v7 as uuid } from 'uuid';
import { DataSource } from 'typeorm';
import { AnswersApplier } from './answers/answers.applier.js';
import { ReactorWorker } from './answers/reactor.worker.js';
import type { Applier } from './applier.js';
import { Clock, SystemClock } from './clock.js';
import { ExchangeContext } from './exchange.context.js';
import { ExchangeIdentity } from './exchange.identity.js';
import { ExchangeRuntime } from './exchange.runtime.js';
import { ApplierRegistry } from './follower/applier-registry.js';
import { ArchiveRepository } from './follower/archive.repository.js';
import { ChunkApplier, ChunkParts, LogTables } from './follower/chunk-applier.js';
import { FollowerParts } from './follower/follower.worker.js';
import { OutcomeRepository } from './follower/outcome.repository.js';
import { OwnRecords } from './follower/own-records.js';
import { StateRepository } from './follower/state.repository.js';
import { Exchange } from './outbox/exchange.service.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import { PublisherRepository } from './publisher/publisher.repository.js';
import { TopicProvider } from './publisher/topic-provider.js';
import { CosignRepository } from './receipts/cosign.repository.js';
import { TileRepository } from './receipts/tile.repository.js';
import { type Reactor, ReactorRegistry } from './reactor.js';
import { SealerRepository } from './sealer/sealer.repository.js';
import { SessionLoops } from './session-loops.js';
import { SessionWorkers, WorkerTables } from './session-workers.js';
import { HolderParts, ReaderSource, ShardHolderWorker } from './shard/shard-holder.worker.js';
import { Lease } from './shard/lease.js';
import { SpaceDirectory } from './shard/space-directory.js';
import { StartBarrier } from './shard/start-barrier.js';
import { SpaceOpening } from './spaces/space-opening.service.js';
import { KnownListRepository, PinnedList } from './trust/known-list.repository.js';
import { TrustPublishing } from './trust/trust-publishing.service.js';
import { Wakes } from './wakes.js';
import { LoopLog } from './worker-loop.js';

/** What an application gives the exchange; each value is bound to its port. */
export interface ExchangeOptions {
  readonly identity: ExchangeIdentity;
  readonly pinned: PinnedList;
  readonly log: SpaceLog;
  readonly readers: ReaderSource;
  readonly topics: TopicProvider;
  readonly loopLog: LoopLog;
}

const PUBLIC = [
  Exchange,
  SpaceOpening,
  TrustPublishing,
  SpaceDirectory,
  CosignRepository,
  TileRepository,
  ArchiveRepository,
  StateRepository,
  KnownListRepository,
  OutboxRepository,
  ExchangeContext,
  Wakes,
  AnswersApplier,
];

const PRIVATE: Provider[] = [
  OutcomeRepository,
  OwnRecords,
  PublisherRepository,
  SealerRepository,
  StartBarrier,
  WorkerTables,
];

/** What features use: submit, spaces, archive, receipts. Appliers live in the features; ExchangeRuntimeModule collects them. */
@Module({})
export class ExchangeModule {
  static forRoot(options: ExchangeOptions): DynamicModule {
    const ports: Provider[] = [
      { provide: Clock, useClass: SystemClock },
      { provide: ExchangeIdentity, useValue: options.identity },
      { provide: PinnedList, useValue: options.pinned },
      { provide: SpaceLog, useValue: options.log },
      { provide: ReaderSource, useValue: options.readers },
      { provide: TopicProvider, useValue: options.topics },
      { provide: LoopLog, useValue: options.loopLog },
      { provide: LogAdmin, useFactory: () => options.log.admin() },
    ];
    const exported = [...PUBLIC, ...PRIVATE, ...ports];
    return { module: ExchangeModule, global: true, providers: exported, exports: exported };
  }
}

/** Runs the workers, with the appliers of the features. A gateway does not start unless each message type has exactly one. */
@Module({})
export class ExchangeRuntimeModule {
  static forFeatures(
    features: readonly Type[],
    appliers: readonly Type<Applier>[],
    reactors: readonly Type<Reactor>[] = [],
  ): DynamicModule {
    return {
      module: ExchangeRuntimeModule,
      global: true,
      imports: [...features],
      providers: [
        registryOf(appliers),
        reactorsOf(reactors),
        LogTables,
        ChunkParts,
        ChunkApplier,
        FollowerParts,
        SessionWorkers,
        SessionLoops,
        HolderParts,
        ReactorWorker,
        ShardHolderWorker,
        { provide: Lease, useFactory: (source: DataSource) => new Lease(source, 0, uuid()), inject: [DataSource] },
        ExchangeRuntime,
      ],
      exports: [ExchangeRuntime],
    };
  }
}

function registryOf(appliers: readonly Type<Applier>[]): FactoryProvider {
  return {
    provide: ApplierRegistry,
    useFactory: (...all: Applier[]) => new ApplierRegistry(all),
    inject: [AnswersApplier, ...appliers],
  };
}

function reactorsOf(reactors: readonly Type<Reactor>[]): FactoryProvider {
  return {
    provide: ReactorRegistry,
    useFactory: (...all: Reactor[]) => new ReactorRegistry(all),
    inject: [...reactors],
  };
}
