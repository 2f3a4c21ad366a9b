export { AgreementError } from './agreements/agreement.errors.js';
export { AgreementRepository } from './agreements/agreement.repository.js';
export { agreementsFeature } from './agreements/agreements.feature.js';
export { AgreementsModule } from './agreements/agreements.module.js';
export { charterChain } from './agreements/charter-chain.js';
export { CommentOnDraft } from './agreements/comment-on-draft.service.js';
export type { CommentDto } from './agreements/dto/comment.dto.js';
export { OpenDraftsModule } from './agreements/open-drafts.module.js';
export { OpenDrafts } from './agreements/open-drafts.service.js';
export type { CommentOverlay, DraftOverlay, PeopleOverlay } from './agreements/pending-drafting.js';
export { ReadSpaces, type SpaceDetails, type SpaceSummary } from './agreements/read-spaces.service.js';
export { waitsOf } from './agreements/space-waits.js';
export { accessFeature } from './door/access.feature.js';
export { AgreementTerms, type TermsInForce } from './door/agreement-terms.repository.js';
export { type AnsweringDesk, AnsweringDesks } from './peers/answering-desks.js';
export { CaseDoor, type CaseEntry, type Entered } from './door/case-door.js';
export { CaseRoute, Entry } from './door/case-route.js';
export { type InCase, type Unattended, worksIn } from './door/unattended.js';
export { exchangeFeature } from './exchange.feature.js';
export { type FoldedMember, foldMember } from './fold-member.js';
export { FreezeEvidence } from './freezes/freeze-evidence.service.js';
export type { FreezeJournalView, FreezeView } from './freezes/freeze-view.js';
export { freezesFeature } from './freezes/freezes.feature.js';
export { FreezesModule } from './freezes/freezes.module.js';
export { ReadFreezes } from './freezes/read-freezes.service.js';
export { healthFeature } from './health/health.feature.js';
export { MEMBER_SESSION } from './identity/session-parts.js';
export type { SessionView } from './identity/session-view.js';
export type { SignedOut } from './identity/session.controller.js';
export { upkeepFeature } from './jobs/upkeep.feature.js';
export type { MemberConfig, TlsMaterial } from './member-config.js';
export {
  disclosedBy,
  isRetired,
  isUngated,
  type MemberFeature,
  type MemberMessage,
  type MemberMessages,
  type MessageGate,
} from './member-feature.js';
export { metricsFeature } from './metrics/metrics.feature.js';
export { GatewayIdentity } from './own/gateway-identity.js';
export { OperatorClient } from './own/operator.client.js';
export { PinnedTrust } from './own/pinned-trust.js';
export { WorkerLog } from './own/worker-log.js';
export { BEHIND_AFTER_MS } from './peer-health/member-judgement.js';
export { NetworkHealth } from './peer-health/network-health.service.js';
export type { MemberHealth, MemberState, NetworkView } from './peer-health/network-view.js';
export { networkFeature } from './peer-health/network.feature.js';
export { NetworkModule } from './peer-health/network.module.js';
export { PeerOptions } from './peers/peer-options.js';
export { PeerStatusesModule } from './peers/peer-statuses.module.js';
export { type PeerStatus, PeerStatuses } from './peers/peer-statuses.service.js';
export { PeersFile } from './peers/peers-file.js';
export { peersFeature } from './peers/peers.feature.js';
export { Audience } from './send/audience.service.js';
export type { AudienceEffect, AudienceValue, AudienceView } from './send/audience-view.js';
export { type CaseMessage, type MessageValues, outgoingOf, type Sent } from './send/case-message.js';
export { type Decider, Gate } from './send/gate.js';
export { type Due, HeldActs, type HeldKind, type HeldRequest, type NewHeldAct, saidIn } from './send/held-acts.js';
export { HeldKinds } from './send/held-kinds.js';
export { MessageRules } from './send/message-rules.js';
export { HOLD_SECONDS, type HoldSeconds } from './send/hold-seconds.js';
export { Holding } from './send/holding.service.js';
export { type Planned, type Refusal, refusalOf } from './send/planned.js';
export { MessageGates } from './send/message-gates.js';
export { SendToCase } from './send/send-to-case.service.js';
export { ProtectedNameSaid, SendingError } from './send/sending.errors.js';
export { HoldingDto, LONGEST_TOKEN, SendingDto } from './send/sending.dto.js';
export { type PendingMessage, SubjectLocks } from './send/subject-locks.repository.js';
export { SystemSending } from './send/system-sending.service.js';
export type { GlassBroken } from './staffing/break-glass.service.js';
export type { TeamCandidate, TeamPlace, TeamView } from './staffing/team-view.js';
export { teamsFeature } from './staffing/teams.feature.js';
export type { TeamOptions } from './teams/team-options.js';
export { type ListView, ReadTrust } from './trust/read-trust.service.js';
export { trustFeature } from './trust/trust.feature.js';
export { TrustModule } from './trust/trust.module.js';
export { ungatedPage } from './ungated-page.js';
