export { AnswersApplier } from './answers/answers.applier.js';
export { Invitations, JOINED_BY_ITSELF } from './answers/invitations.service.js';
export { ReactorWorker } from './answers/reactor.worker.js';
export { Applier, type OpenedMessage, type PrivateRefusal } from './applier.js';
export { ExchangeContext } from './exchange.context.js';
export { EXCHANGE_HTTP_STATUS, ExchangeError, type ExchangeErrorCode } from './exchange.errors.js';
export { ExchangeIdentity } from './exchange.identity.js';
export { ExchangeModule, ExchangeRuntimeModule } from './exchange.module.js';
export type { ExchangeOptions } from './exchange.options.js';
export { ExchangeRuntime } from './exchange.runtime.js';
export { ArchiveRepository, READ_AT_ONCE } from './follower/archive.repository.js';
export { ApplyLimit } from './follower/chunk-applier.js';
export { RuleChangeRepository } from './follower/rule-change.repository.js';
export { StateRepository } from './follower/state.repository.js';
export { Exchange0000000000001 } from './migrations/0001-exchange.js';
export { MessageLookup0000000000003 } from './migrations/0003-message-lookup.js';
export { ForeignRecords0000000000004 } from './migrations/0004-foreign-records.js';
export { FreezeDecisions0000000000005 } from './migrations/0005-freeze-decisions.js';
export { OpeningRefusals0000000000006 } from './migrations/0006-opening-refusals.js';
export { SentWithout0000000000007 } from './migrations/0007-sent-without.js';
export { Exchange } from './outbox/exchange.service.js';
export type { OutgoingMessage } from './outbox/outgoing-message.js';
export { WaitingMessages } from './outbox/waiting-messages.service.js';
export { ParkedRecords } from './parked/parked-records.service.js';
export type { ParkedRecord } from './parked/parked.repository.js';
export {
  OPENING_REFUSALS,
  type OpeningAnswer,
  type OpeningRefusal,
  TopicProvider,
} from './publisher/topic-provider.js';
export { type LiveChunk, Reactor } from './reactor.js';
export { CosignRepository } from './receipts/cosign.repository.js';
export { CosignaturePruneRepository } from './receipts/cosignature-prune.repository.js';
export { CosignaturePruneWorker } from './receipts/cosignature-prune.worker.js';
export { TileRepository } from './receipts/tile.repository.js';
export { TreePaths } from './receipts/tree-paths.js';
export { SealerRepository } from './sealer/sealer.repository.js';
export { type FailingWorker, isDiskFull } from './session-loops.js';
export { SessionWorkers } from './session-workers.js';
export { ReaderSource } from './shard/reader-source.js';
export { SessionRunner } from './shard/session-runner.js';
export { ShardHolderWorker } from './shard/shard-holder.worker.js';
export { ShardSession } from './shard/shard-session.js';
export { type Space, SpaceDirectory, UNANSWERED } from './shard/space-directory.js';
export { SpaceFinderWorker } from './shard/space-finder.worker.js';
export { isOfBroker, SpaceSession } from './shard/space-session.js';
export { SpaceOpening } from './spaces/space-opening.service.js';
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
