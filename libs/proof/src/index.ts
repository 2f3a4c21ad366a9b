export { buildProof, type ProofParts, signedLine } from './build-proof.js';
export { countingCosignatures } from './check-checkpoints.js';
export { type ChosenCheckpoint, chooseCheckpoints, type StoredCosignature } from './choose-checkpoints.js';
export type { HistoryRecord, Proof, ProvenCheckpoint, ProvenContent, ProvenRecord, RecordSignature } from './proof.js';
export { type ProofCode, ProofError, type ProofOwnCode } from './proof.errors.js';
export type {
  Beginning,
  Contradiction,
  ContradictionFact,
  Evidence,
  SignedRecord,
  TreeStatement,
} from './evidence/evidence.js';
export { formatEvidence, isEvidence } from './evidence/evidence-json.js';
export { type EvidenceReport, verifyEvidence } from './evidence/verify-evidence.js';
export type { Erasure, ErasureFacts, ErasurePlace, ErasureReport, Stated } from './erasure/erasure.js';
export { formatErasure, isErasure } from './erasure/erasure-json.js';
export { verifyErasure } from './erasure/verify-erasure.js';
export { formatProof, parseProof } from './proof-json.js';
export type { Cosigner, ProofCheck, ProofCheckName, ProofDemand, ProofFacts, ProofReport } from './report.js';
export { unpackProof } from './unpack-proof.js';
export { type ProofQuestion, verifyProof } from './verify-proof.js';
