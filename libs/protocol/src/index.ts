export {
  buildHeader,
  type BuiltHeader,
  type BusinessContent,
  type ClearContent,
  type RecordContent,
  type SenderKeyContent,
  type StreamPlace,
} from './encode/build-header.js';
export { charterBody, encodeCharter, epochBody, trustViewBody } from './encode/clear-bodies.js';
export { encodeRecord, type RecordParts } from './encode/encode-record.js';
export { type RecordSigner, signBatch } from './encode/sign-batch.js';
export { agreementCommitment, genesis, identityOf, isMemberId, networkSpaceId } from './identity.js';
export { numberDigest, numberPepper } from './number-digest.js';
export {
  acceptedFromArchive,
  acceptedSenderKeyFromArchive,
  archivedLogRecord,
  type ArchivedRecord,
  senderKeyFromArchive,
} from './judge/archive.js';
export type {
  AcceptedSenderKey,
  HistoryKeys,
  HistoryRows,
  HistoryView,
  MessageKey,
  ReceivedKey,
} from './judge/history.js';
export { judge } from './judge/judge.js';
export { judgeChunk } from './judge/judge-chunk.js';
export type { JudgeContext, KnownLists } from './judge/judge-context.js';
export { type DeliveredRecord, logRecord, type LogRecord, recordParser } from './judge/log-record.js';
export { bindsNobody, isMailbox, mailboxRefusal } from './judge/mailbox.js';
export { historyView, mayBeReceived, prefetchKeys } from './judge/prefetch.js';
export { type SignatureCache, signatureCache } from './judge/signature-cache.js';
export {
  type CharterInForce,
  type CharterText,
  type CharterVote,
  headOf,
  isFrozen,
  listInForce,
  newSpaceState,
  type SenderHead,
  type SpaceState,
  type TakingPart,
} from './judge/space-state.js';
export { changesRules } from './judge/effects.js';
export { firstRulesHash } from './judge/rule-chain.js';
export type { Effect, ForkEvidence, HaltReason, HaltStep, JudgedStep, ListConflict, Step } from './judge/step.js';
export * from './limits.js';
export { verifyInBatch } from './batch.js';
export { parseHeader } from './parse-header.js';
export { ProtocolError, type ProtocolErrorCode } from './protocol.errors.js';
export type { AcceptedRecord, AcceptedSenderKeyRecord, SpaceRecord } from './record.js';
export {
  ID_RANDOM_BYTES,
  type IdScope,
  isRecordIdOf,
  isRequestIdOf,
  ownerOfRecordId,
  recordId,
  requestId,
} from './record-id.js';
export { numberOf, type RecordNumber } from './record-number.js';
export type { BusinessHeader, ClearHeader, RecordHeader, RecordKind, SenderKeyHeader } from './record-header.js';
export { plaintextCommitment } from './sealing/body-binding.js';
export {
  type CreatedSenderKey,
  createSenderKey,
  type SealingRecipient,
  type SenderKeyRequest,
} from './sealing/create-sender-key.js';
export {
  openBody,
  type OpenedBody,
  type OpenedMessage,
  type PrivateRefusal,
  type Unsealed,
  unsealBody,
} from './sealing/open-body.js';
export { type OpenedSenderKey, openSenderKey, type SealingKeys } from './sealing/open-sender-key.js';
export { encodePayload, type SealedBody, sealPayload, type SealRequest } from './sealing/seal-payload.js';
export { SenderKey } from './sealing/sender-key.js';
export {
  classOf,
  PRIVATE,
  type PrivateCode,
  VERDICT,
  type Verdict,
  type VerdictClass,
  type VerdictCode,
  verdictName,
} from './verdict.table.js';
export type { Why } from './why.js';
