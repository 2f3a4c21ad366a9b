export { aMember, type TestMember } from './a-member.js';
export { aRecord, type Fields, flipped, type RecordTweaks, type TestRecord } from './a-record.js';
export { aSpace, type SpaceRequest, type SpaceStage } from './a-space.js';
export { aSuccessorList, aTrustList, TEST_EPOCH_MS } from './a-trust-list.js';
export { cutAfter } from './cut-connection.js';
export { type TestDatabase, testDatabase, type TestDatabaseOptions } from './database.js';
export {
  ALL,
  type Door,
  DRAFTERS,
  FLOWS,
  FREEZES,
  OPERATIONS,
  PROSECUTOR,
  READERS,
  SOME_HASH,
  SOME_ID,
  WRITERS,
} from './door.js';
export { aForkedProof } from './forked-proof.js';
export { aProvenMessage, archived, ProofSpace, type ProveOptions, type ProvenMessage } from './proof-space.js';
export { practiceText } from './practice-text.js';
export { TestHistory } from './test-history.js';
export { aUuid, type MessageRequest, TestSpace } from './test-space.js';
export { FakeIssuer } from './fake-issuer.js';
export { type TakenMail, TestMailServer } from './mail-server.js';
export { type TakenCall, WebhookReceiver } from './webhook-receiver.js';
