export { AnswersApplier } from './answers/answers.applier.js';
export { Invitations } from './answers/invitations.service.js';
export { refusalName } from './answers/refusal-name.js';
export { EXCHANGE_STATE, EXCHANGE_VIEWS } from './exchange.tables.js';
export { Applier, type ApplierClass, type OpenedMessage, type PrivateRefusal } from './follower/applier.js';
export { ArchiveRepository, READ_AT_ONCE } from './follower/archive.repository.js';
export type { ParkedRecord } from './follower/parked.repository.js';
export { type LiveChunk, Reactor } from './follower/reactor.js';
export { Exchange0000000000001 } from './migrations/0001-exchange.js';
export { MessageLookup0000000000003 } from './migrations/0003-message-lookup.js';
export { ForeignRecords0000000000004 } from './migrations/0004-foreign-records.js';
export { FreezeDecisions0000000000005 } from './migrations/0005-freeze-decisions.js';
export { OpeningRefusals0000000000006 } from './migrations/0006-opening-refusals.js';
export { SentWithout0000000000007 } from './migrations/0007-sent-without.js';
export { ChangeEventOrder0000000000121 } from './migrations/0121-change-event-order.js';
export { DropTraceColumns0000000000182 } from './migrations/0182-drop-trace-columns.js';
export { ExchangeViews0000000000185 } from './migrations/0185-exchange-views.js';
export { SpaceOpening } from './outbox/space-opening.service.js';
export { TrustPublishing } from './outbox/trust-publishing.service.js';
export { ParkedRecords } from './parked/parked-records.service.js';
export { CosignaturePruneRepository } from './receipts/cosignature-prune.repository.js';
export { CosignaturePruneWorker } from './receipts/cosignature-prune.worker.js';
export { TreePaths } from './receipts/tree-paths.js';
export { ExchangeModule, ExchangeRuntimeModule } from './runtime/exchange.module.js';
export { ExchangeRuntime } from './runtime/exchange.runtime.js';
export { isDiskFull } from './runtime/session-loops.js';
export { WaitingMessages } from './sealer/waiting-messages.service.js';
export type { ExchangeOptions } from './shard/exchange.options.js';
export { ExchangeContext } from './space/exchange.context.js';
export { EXCHANGE_HTTP_STATUS, ExchangeError } from './space/exchange.errors.js';
export { ExchangeIdentity } from './space/exchange.identity.js';
export { EXCHANGE_TEXTS } from './space/exchange.texts.table.js';
export { KnownListRepository, PinnedList } from './space/known-list.repository.js';
export {
  type KeptNote,
  PeerArchive,
  PeerArchives,
  type PeerNote,
  type TailQuestion,
  type TreeSizes,
} from './space/peer-archives.service.js';
export { type Space, SpaceDirectory, UNANSWERED } from './space/space-directory.js';
export { isOfBroker, SpaceSession } from './space/space-session.js';
export { OPENING_REFUSALS, type OpeningAnswer, type OpeningRefusal, TopicProvider } from './space/topic-provider.js';
export { Wakes } from './space/wakes.js';
export { type Rebuilt, SpaceRebuild } from './state/space-rebuild.service.js';
export { type StateDigest, StateDigests } from './state/state-digests.service.js';
export { TileRepository } from './tree/tile.repository.js';
export { mostLiars } from './tree/vouching.js';
