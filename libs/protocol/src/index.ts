export { buildHeader, type BuiltHeader, type RecordContent, type StreamPlace } from './encode/build-header.js';
export { charterBody, encodeCharter, epochBody, trustViewBody } from './encode/clear-bodies.js';
export { encodeRecord, type RecordParts } from './encode/encode-record.js';
export { type RecordSigner, signBatch } from './encode/sign-batch.js';
export { agreementCommitment, genesis, identityOf, isMemberId, networkSpaceId } from './identity.js';
export type {
  AcceptedSenderKey,
  HistoryKeys,
  HistoryRows,
  HistoryView,
  MessageKey,
  ReceivedKey,
} from './judge/history.js';
export {
  historyView,
  judge,
  judgeChunk,
  type JudgeContext,
  type KnownLists,
  newSpaceState,
  prefetchKeys,
} from './judge/judge.js';
export {
  acceptedFromArchive,
  archivedLogRecord,
  type ArchivedRecord,
  type DeliveredRecord,
  logRecord,
  type LogRecord,
  senderKeyFromArchive,
} from './judge/log-record.js';
export { isMailbox, mailboxRefusal } from './judge/mailbox.js';
export { type SignatureCache, signatureCache } from './judge/signature-cache.js';
export type { CharterInForce, CharterText, SenderHead, SpaceState } from './judge/space-state.js';
export type { Effect, ForkEvidence, HaltReason, HaltStep, JudgedStep, ListConflict, Step } from './judge/step.js';
export {
  COMPRESS_ABOVE_BYTES,
  MAX_BATCH,
  MAX_HEADER_BYTES,
  MAX_PAYLOAD_BYTES,
  MAX_RECIPIENTS,
  MAX_VALUE_BYTES,
} from './limits.js';
export { ProtocolError, type ProtocolErrorCode } from './protocol.errors.js';
export type { AcceptedRecord, AcceptedSenderKeyRecord, SpaceRecord } from './record.js';
export type { BusinessHeader, ClearHeader, RecordHeader, RecordKind, SenderKeyHeader } from './record-header.js';
export {
  encodePayload,
  openBody,
  type OpenedBody,
  type OpenedMessage,
  type PrivateRefusal,
  type SealedBody,
  sealPayload,
  type SealRequest,
} from './sealing/payload.js';
export {
  type CreatedSenderKey,
  createSenderKey,
  type OpenedSenderKey,
  openSenderKey,
  type SealingKeys,
  SenderKey,
  type SenderKeyRequest,
} from './sealing/sender-key.js';
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
