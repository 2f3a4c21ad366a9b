export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './checkpoint.js';
export {
  type Cosignature,
  type CosignatureClaim,
  cosign,
  type CosignRequest,
  keyId4,
  parseCosignature,
  verifyCosignature,
} from './cosignature.js';
export { type Appended, Frontier } from './frontier.js';
export { type FindFullTiles, frontierReader } from './frontier-reader.js';
export { emptyRoot, HASH_BYTES, leafHash, leafHashes, MAX_SIZE, nodeHash } from './hashing.js';
export { type LeafData, leafData, parseLeafData } from './leaf-data.js';
export { type MerkleTree, merkleTree } from './merkle-tree.js';
export { formatNote, MAX_NOTE_LINES, type Note, parseNote } from './note.js';
export { consistencyProof, type HashReader, inclusionProof, rootAt } from './proof.js';
export { type FullTile, TILE_BYTES, TILE_WIDTH, type TileId, type TileRequest } from './tile.js';
export { TlogError, type TlogErrorCode } from './tlog.errors.js';
export {
  type ConsistencyClaim,
  type InclusionClaim,
  type InclusionPath,
  rootFromPath,
  verifyConsistency,
  verifyInclusion,
} from './verify.js';
