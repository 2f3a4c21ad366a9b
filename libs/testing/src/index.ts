export { aMember, type TestMember } from './a-member.js';
export { aRecord, type Fields, flipped, type RecordTweaks, type TestRecord } from './a-record.js';
export { aSpace, type SpaceRequest, type SpaceStage } from './a-space.js';
export { aSuccessorList, aTrustList, TEST_EPOCH_MS } from './a-trust-list.js';
export { type TestDatabase, testDatabase, type TestDatabaseOptions } from './database.js';
export { aProvenMessage, ProofSpace, type ProveOptions, type ProvenMessage } from './proof-space.js';
export { TestHistory } from './test-history.js';
export { aUuid, type MessageRequest, TestSpace } from './test-space.js';
export { FakeIssuer } from './fake-issuer.js';
