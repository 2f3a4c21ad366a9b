export { Applier, type OpenedMessage, type PrivateRefusal } from './applier.js';
export { AnswersApplier } from './answers/answers.applier.js';
export { ReactorWorker } from './answers/reactor.worker.js';
export { Clock, SystemClock } from './clock.js';
export { ExchangeError, type ExchangeErrorCode, EXCHANGE_HTTP_STATUS } from './exchange.errors.js';
export { ExchangeIdentity } from './exchange.identity.js';
export { ExchangeModule, ExchangeRuntimeModule } from './exchange.module.js';
export { type ExchangeOptions, StateFolder } from './exchange.options.js';
export { ExchangeContext } from './exchange.context.js';
export { ExchangeRuntime } from './exchange.runtime.js';
export { type FailingWorker, isDiskFull, SessionLoops } from './session-loops.js';
export { type SessionWorker, SessionWorkers } from './session-workers.js';
export { SealerRepository } from './sealer/sealer.repository.js';
export { ReaderSource } from './shard/reader-source.js';
export { SessionRunner } from './shard/session-runner.js';
export { ShardHolderWorker } from './shard/shard-holder.worker.js';
export { SpaceFinderWorker } from './shard/space-finder.worker.js';
export { ArchiveRepository, READ_AT_ONCE } from './follower/archive.repository.js';
export { ApplyLimit } from './follower/chunk-applier.js';
export { type LiveChunk, Reactor } from './reactor.js';
export { RuleChangeRepository } from './follower/rule-change.repository.js';
export { StateRepository } from './follower/state.repository.js';
export { SpacePosition } from './follower/space-position.js';
export { Exchange0000000000001 } from './migrations/0001-exchange.js';
export { ForeignRecords0000000000004 } from './migrations/0004-foreign-records.js';
export { MessageLookup0000000000003 } from './migrations/0003-message-lookup.js';
export { FreezeDecisions0000000000005 } from './migrations/0005-freeze-decisions.js';
export { OpeningRefusals0000000000006 } from './migrations/0006-opening-refusals.js';
export { SentWithout0000000000007 } from './migrations/0007-sent-without.js';
export { forkEvidenceHash, listsEvidenceHash, rootEvidenceHash, type StatedRoot } from './freezes/evidence-hash.js';
export { Exchange } from './outbox/exchange.service.js';
export { WaitingMessages } from './outbox/waiting-messages.service.js';
export type { Accepted, OutgoingMessage } from './outbox/outgoing-message.js';
export { ParkedRecords, type ParkedDecision } from './parked/parked-records.service.js';
export type { ParkedRecord } from './parked/parked.repository.js';
export {
  OPENING_REFUSALS,
  type OpeningAnswer,
  type OpeningRefusal,
  TopicProvider,
} from './publisher/topic-provider.js';
export { CosignaturePruneRepository } from './receipts/cosignature-prune.repository.js';
export { CosignaturePruneWorker } from './receipts/cosignature-prune.worker.js';
export { CosignRepository } from './receipts/cosign.repository.js';
export { TileRepository } from './receipts/tile.repository.js';
export { TreePaths } from './receipts/tree-paths.js';
export { type Space, SpaceDirectory, UNANSWERED } from './shard/space-directory.js';
export { ShardSession } from './shard/shard-session.js';
export { type Halt, isAboutLog, isOfBroker, SpaceSession } from './shard/space-session.js';
export { Invitations, JOINED_BY_ITSELF } from './answers/invitations.service.js';
export { SpaceOpening } from './spaces/space-opening.service.js';
export { RebuildError, type RebuildErrorCode } from './state/rebuild.errors.js';
export { type Rebuilt, SpaceRebuild } from './state/space-rebuild.service.js';
export { type StateDigest, StateDigests } from './state/state-digests.service.js';
export {
  type KeptNote,
  PeerArchive,
  PeerArchives,
  type PeerNote,
  type TailQuestion,
  type TreeSizes,
} from './tail/peer-archives.service.js';
export { mostLiars } from './tail/vouching.js';
export { KnownListRepository, PinnedList } from './trust/known-list.repository.js';
export { TrustPublishing } from './trust/trust-publishing.service.js';
export { Wakes } from './wakes.js';
export { Worker, type StepResult } from './worker.js';
export { type FailedStep, LoopLog, WorkerLoop } from './worker-loop.js';
