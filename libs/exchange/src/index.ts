export { AnswersApplier } from './answers/answers.applier.js';
export { firstOpenings } from './answers/first-openings.js';
export { Invitations } from './answers/invitations.service.js';
export { OpenedRecords } from './answers/opened-records.js';
export { EXCHANGE_STATE, EXCHANGE_VIEWS } from './exchange.tables.js';
export {
  type Applied,
  Applier,
  type ApplierClass,
  type MessageSubject,
  type OpenedMessage,
  type PrivateRefusal,
  type TakenType,
} from './follower/applier.js';
export { ArchiveRepository, READ_AT_ONCE } from './follower/archive.repository.js';
export { HandlerApplier, type Write, type Writes } from './follower/handler-applier.js';
export { type Erased, NO_VALUE } from './follower/erased.js';
export { type Handled, type Handler, on, refused } from './follower/handler.js';
export { type DutyComparison, type MessageNews, News, type ReplayedDuties, type SpaceNews } from './follower/news.js';
export type { ParkedRecord } from './follower/parked.repository.js';
export { Projection, ProjectionRegistry } from './follower/projection.js';
export { type LiveChunk, Reactor } from './follower/reactor.js';
export { Residue0000000000402 } from './migrations/0402-residue.js';
export { Exchange0000000000001 } from './migrations/0001-exchange.js';
export { MessageLookup0000000000003 } from './migrations/0003-message-lookup.js';
export { ForeignRecords0000000000004 } from './migrations/0004-foreign-records.js';
export { FreezeDecisions0000000000005 } from './migrations/0005-freeze-decisions.js';
export { OpeningRefusals0000000000006 } from './migrations/0006-opening-refusals.js';
export { SentWithout0000000000007 } from './migrations/0007-sent-without.js';
export { ChangeEventOrder0000000000121 } from './migrations/0121-change-event-order.js';
export { RefusalReasons0000000000165 } from './migrations/0165-refusal-reasons.js';
export { ParkedCause0000000000163 } from './migrations/0163-parked-cause.js';
export { DropTraceColumns0000000000182 } from './migrations/0182-drop-trace-columns.js';
export { ExchangeViews0000000000185 } from './migrations/0185-exchange-views.js';
export { DecidedFreeze0000000000191 } from './migrations/0191-decided-freeze.js';
export { MessageSubject0000000000192 } from './migrations/0192-message-subject.js';
export { OutboxBacklog0000000000193 } from './migrations/0193-outbox-backlog.js';
export { SpaceSubjects0000000000199 } from './migrations/0199-space-subjects.js';
export { OwnMessage0000000000205 } from './migrations/0205-own-message.js';
export { OpenedToAnnounce0000000000232 } from './migrations/0232-opened-to-announce.js';
export { PublishedHead0000000000378 } from './migrations/0378-published-head.js';
export { OpenedBy0000000000381 } from './migrations/0381-opened-by.js';
export { RefusedBy0000000000397 } from './migrations/0397-refused-by.js';
export { RareKinds0000000000258 } from './migrations/0258-rare-kinds.js';
export type { ConcludedMessage } from './outbox/pending.repository.js';
export { SpaceVersion0000000000200 } from './migrations/0200-space-version.js';
export { HeldOverlays } from './outbox/held-overlays.js';
export { SpaceOpening } from './outbox/space-opening.service.js';
export { TrustPublishing } from './outbox/trust-publishing.service.js';
export { RetiredTypes } from './outbox/retired-types.js';
export { ParkedRecords } from './parked/parked-records.service.js';
export { type Announcement, AnnouncementRepository } from './reading/announcement.repository.js';
export { ArchivedMessages } from './follower/archived-messages.service.js';
export { type AwaitingMessage, AwaitingMessageRepository } from './reading/awaiting-message.repository.js';
export { CharterAgainRepository, type CharterDueAgain } from './reading/charter-again.repository.js';
export {
  CharterRepository,
  type CharterRow,
  type PublishedCharterRow,
  type SpaceSummaryRow,
} from './reading/charter.repository.js';
export { ClockRepository, type CosignTimes, type RecordTimes } from './reading/clock.repository.js';
export type { Delivery } from './reading/delivery.js';
export { DeliveryRepository } from './reading/delivery.repository.js';
export { FlowLevels } from './reading/flow-levels.repository.js';
export {
  type EpochChurn,
  FlowRepository,
  type ForeignRecord,
  type HaltedSpace,
  type MemberProgress,
  type NeverOpened,
  type OutdatedSpace,
} from './reading/flow.repository.js';
export {
  type ContradictionRow,
  type DueUnfreezing,
  type ForkRow,
  FreezeRepository,
  type ListsRow,
  type SignedHeader,
} from './reading/freeze.repository.js';
export { kindName } from './reading/kind-name.js';
export { KnownVersionRepository } from './reading/known-version.repository.js';
export { type CheckpointView, LogRepository, type SealedStub } from './reading/log.repository.js';
export type { MessageName } from './reading/message-name.js';
export type { MessagePassport, PassportHop } from './reading/message-passport.js';
export { MessagePassportRepository } from './reading/message-passport.repository.js';
export { type MemberPlace, type MessagePlace, MessagePlaces } from './reading/message-places.js';
export { givenPlaces, weakestPlaces } from './reading/given-places.js';
export type { MessagePage, MessageRow } from './reading/message-row.js';
export { MessageRepository } from './reading/message.repository.js';
export { type MemberConfirmations, NetworkFactsRepository } from './reading/network-facts.repository.js';
export { type AwaitedKey, type OutboxCount, OutboxFlowRepository } from './reading/outbox-flow.repository.js';
export {
  type MemberPace,
  type PairBacklog,
  PairFlowRepository,
  type PairTraffic,
} from './reading/pair-flow.repository.js';
export { type QuarterFlow, QuarterFlowRepository, type Stretch } from './reading/quarter-flow.repository.js';
export { type ParkedView, ParkedViewRepository } from './reading/parked-view.repository.js';
export { PeerAnswersRepository, type PeerCheckpoint } from './reading/peer-answers.repository.js';
export { type ProofMessage, ProofRepository } from './reading/proof.repository.js';
export { refusalName } from './space/refusal-name.js';
export { type RefusalCount, RefusalRepository } from './reading/refusal.repository.js';
export { type SpaceProgress, SpaceProgressRepository } from './reading/space-progress.repository.js';
export {
  type ListConflictRow,
  type StandingList,
  type SupportRow,
  TrustListRepository,
} from './reading/trust-list.repository.js';
export { CosignaturePruneRepository } from './receipts/cosignature-prune.repository.js';
export { CosignaturePruneWorker } from './receipts/cosignature-prune.worker.js';
export { TreePaths } from './receipts/tree-paths.js';
export { ExchangeModule, ExchangeRuntimeModule } from './runtime/exchange.module.js';
export { ExchangeRuntime } from './runtime/exchange.runtime.js';
export { isDiskFull } from './runtime/session-loops.js';
export { WaitingMessages } from './sealer/waiting-messages.service.js';
export type { ExchangeOptions } from './shard/exchange.options.js';
export { LoopRhythm } from './shard/loop-rhythm.js';
export { ExchangeContext } from './space/exchange.context.js';
export { EXCHANGE_HTTP_STATUS, ExchangeError } from './space/exchange.errors.js';
export { ExchangeIdentity } from './space/exchange.identity.js';
export { EXCHANGE_TEXTS } from './space/exchange.texts.table.js';
export { KnownListRepository, PinnedList } from './space/known-list.repository.js';
export type { ParkedCause } from './space/parked-cause.js';
export {
  type KeptNote,
  PeerArchive,
  PeerArchives,
  type PeerNote,
  type TailQuestion,
  TooMuchTold,
  type TreeSizes,
} from './space/peer-archives.service.js';
export { type Space, SpaceDirectory, UNANSWERED } from './space/space-directory.js';
export { isOfBroker, SpaceSession } from './space/space-session.js';
export { OPENING_REFUSALS, type OpeningAnswer, type OpeningRefusal, TopicProvider } from './space/topic-provider.js';
export { Wakes } from './space/wakes.js';
export { BodyErasure, type Erasing } from './state/body-erasure.service.js';
export { type Rebuilt, SpaceRebuild } from './state/space-rebuild.service.js';
export { type StateDigest, StateDigests } from './state/state-digests.service.js';
export { CosignRepository } from './tree/cosign.repository.js';
export { TileRepository } from './tree/tile.repository.js';
export { mostLiars } from './tree/vouching.js';
