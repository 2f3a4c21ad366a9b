import { type DynamicModule, type FactoryProvider, Module, type Provider, type Type } from '@nestjs/common';
import { Contracts, contracts } from '#libs/contracts';
import { LogAdmin, SpaceLog } from '#libs/spacelog';
import { Clock, LoopLog, SystemClock } from '#libs/work';
import { AnswersApplier } from '../answers/answers.applier.js';
import { Invitations } from '../answers/invitations.service.js';
import { OpenedRecords } from '../answers/opened-records.js';
import { RefusalAnswers } from '../answers/refusal-answers.service.js';
import { ReactorWorker } from '../answers/reactor.worker.js';
import type { Applier, ApplierClass } from '../follower/applier.js';
import { ExchangeContext } from '../space/exchange.context.js';
import { ExchangeIdentity } from '../space/exchange.identity.js';
import { type ExchangeOptions, StateFolder } from '../shard/exchange.options.js';
import { ExchangeRuntime } from './exchange.runtime.js';
import { ApplierRegistry } from '../follower/applier-registry.js';
import { ArchiveRepository } from '../follower/archive.repository.js';
import { ApplyLimit, ChunkApplier } from '../follower/chunk-applier.js';
import { ChunkJudge } from '../follower/chunk-judge.js';
import { MessageApplier } from '../follower/message-applier.js';
import { OutcomeRepository } from '../follower/outcome.repository.js';
import { type Projection, ProjectionRegistry } from '../follower/projection.js';
import { SubjectRepository } from '../follower/subject.repository.js';
import { OwnRecords } from '../follower/own-records.js';
import { RawAdoption } from '../follower/raw-adoption.js';
import { RawRecordRepository } from '../follower/raw-record.repository.js';
import { RefusedRunRepository } from '../follower/refused-run.repository.js';
import { RuleChangeRepository } from '../space/rule-change.repository.js';
import { StateRepository } from '../follower/state.repository.js';
import { Exchange } from '../outbox/exchange.service.js';
import { WaitingMessages } from '../sealer/waiting-messages.service.js';
import { HeldOverlays } from '../outbox/held-overlays.js';
import { OutboxRepository } from '../outbox/outbox.repository.js';
import { PendingRepository } from '../outbox/pending.repository.js';
import { ApplyArchived } from '../parked/apply-archived.js';
import { DecisionRepository } from '../parked/decision.repository.js';
import { ParkedRecords } from '../parked/parked-records.service.js';
import { ParkedRepository } from '../follower/parked.repository.js';
import { PublisherRepository } from '../publisher/publisher.repository.js';
import { TopicProvider } from '../space/topic-provider.js';
import { CosignRepository } from '../tree/cosign.repository.js';
import { TileRepository } from '../tree/tile.repository.js';
import { TreePaths } from '../receipts/tree-paths.js';
import { type Reactor, ReactorRegistry } from '../follower/reactor.js';
import { READINGS } from '../reading/readings.js';
import { SealerRepository } from '../sealer/sealer.repository.js';
import { WaitingRepository } from '../sealer/waiting.repository.js';
import { SessionLoops } from './session-loops.js';
import { LogWorkers } from './log-workers.js';
import { NoteWorkers } from './note-workers.js';
import { SessionWorkers } from './session-workers.js';
import { StreamWorkers } from './stream-workers.js';
import { LockConnection } from '../shard/lock-connection.js';
import { ResumeRepository } from '../space/resume.repository.js';
import { LoopRhythm } from '../shard/loop-rhythm.js';
import { ReaderSource } from '../space/reader-source.js';
import { SessionRunner } from '../shard/session-runner.js';
import { ShardHolderWorker } from '../shard/shard-holder.worker.js';
import { SpaceDirectory } from '../space/space-directory.js';
import { SpaceFinderWorker } from '../shard/space-finder.worker.js';
import { StartBarrier } from '../entry/start-barrier.js';
import { SpaceOpening } from '../outbox/space-opening.service.js';
import { ArchivedMessages } from '../follower/archived-messages.service.js';
import { ArchivedOpener } from '../follower/archived-opener.js';
import { ReplayedMessages } from '../state/replayed-messages.js';
import { BodyErasure } from '../state/body-erasure.service.js';
import { SpaceRebuild } from '../state/space-rebuild.service.js';
import { ForeignRecords } from '../follower/foreign-records.service.js';
import { StateDigests } from '../state/state-digests.service.js';
import { LargerClaims } from '../follower/larger-claims.js';
import { LogSwitch } from '../entry/log-switch.js';
import { CosignFloor } from '../entry/cosign-floor.js';
import { PeerArchives } from '../space/peer-archives.service.js';
import { TailFiller } from '../follower/tail-filler.js';
import { Vouching } from '../tree/vouching.js';
import { KnownListRepository, PinnedList } from '../space/known-list.repository.js';
import { TrustPublishing } from '../outbox/trust-publishing.service.js';
import { Wakes } from '../space/wakes.js';

const PUBLIC = [
  Exchange,
  WaitingMessages,
  SpaceOpening,
  Invitations,
  TrustPublishing,
  SpaceDirectory,
  CosignRepository,
  TileRepository,
  RefusedRunRepository,
  RawRecordRepository,
  TreePaths,
  ArchiveRepository,
  ArchivedMessages,
  StateRepository,
  RuleChangeRepository,
  KnownListRepository,
  HeldOverlays,
  OpenedRecords,
  OutboxRepository,
  ExchangeContext,
  Wakes,
  AnswersApplier,
  PeerArchives,
  CosignFloor,
];

const PRIVATE: Provider[] = [
  ArchivedOpener,
  DecisionRepository,
  ParkedRepository,
  OutcomeRepository,
  SubjectRepository,
  OwnRecords,
  PendingRepository,
  PublisherRepository,
  SealerRepository,
  WaitingRepository,
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
      { provide: LoopRhythm, useValue: options.rhythm ?? new LoopRhythm() },
      { provide: Contracts, useValue: contracts },
      { provide: LogAdmin, useFactory: () => options.log.admin() },
      { provide: StateFolder, useFactory: () => new StateFolder(options.stateFolder) },
    ];
    const exported = [...PUBLIC, ...PRIVATE, ...READINGS, ...ports];
    return { module: ExchangeModule, global: true, providers: exported, exports: exported };
  }
}

const WORKERS: Provider[] = [
  ApplyLimit,
  ChunkApplier,
  ChunkJudge,
  ResumeRepository,
  StartBarrier,
  LargerClaims,
  ForeignRecords,
  LogSwitch,
  TailFiller,
  Vouching,
  LogWorkers,
  NoteWorkers,
  StreamWorkers,
  SessionWorkers,
  SessionLoops,
  LockConnection,
  ShardHolderWorker,
  SpaceFinderWorker,
  RefusalAnswers,
  ReactorWorker,
];

/** What looks at derived state and mends it. */
const STATE: Provider[] = [
  StateDigests,
  MessageApplier,
  ApplyArchived,
  RawAdoption,
  ReplayedMessages,
  SpaceRebuild,
  BodyErasure,
  ParkedRecords,
];

/** What features bring to what comes over the log. */
export interface RunParts {
  readonly appliers: readonly ApplierClass[];
  readonly projections?: readonly Type<Projection>[];
  readonly reactors?: readonly Type<Reactor>[];
}

/** Runs the workers, with the appliers of the features. A gateway does not start unless each message type has exactly one. */
@Module({})
export class ExchangeRuntimeModule {
  static forFeatures(
    features: readonly (Type | DynamicModule)[],
    { appliers, projections = [], reactors = [] }: RunParts,
  ): DynamicModule {
    return {
      module: ExchangeRuntimeModule,
      global: true,
      imports: [...features],
      providers: [
        registryOf(appliers),
        projectionsOf(projections),
        reactorsOf(reactors),
        ...WORKERS,
        ...STATE,
        { provide: SessionRunner, useExisting: SessionLoops },
        ExchangeRuntime,
      ],
      exports: [BodyErasure, ExchangeRuntime, StateDigests, SpaceRebuild, ParkedRecords],
    };
  }
}

function registryOf(appliers: readonly ApplierClass[]): FactoryProvider {
  return {
    provide: ApplierRegistry,
    useFactory: (...all: Applier[]) =>
      new ApplierRegistry(
        all.map((applier, i) => ({ applier, types: (appliers[i]?.handlers ?? []).map(({ type }) => type) })),
      ),
    inject: [...appliers],
  };
}

function projectionsOf(projections: readonly Type<Projection>[]): FactoryProvider {
  return {
    provide: ProjectionRegistry,
    useFactory: (...all: Projection[]) => new ProjectionRegistry(all),
    inject: [...projections],
  };
}

function reactorsOf(reactors: readonly Type<Reactor>[]): FactoryProvider {
  return {
    provide: ReactorRegistry,
    useFactory: (...all: Reactor[]) => new ReactorRegistry(all),
    inject: [...reactors],
  };
}
