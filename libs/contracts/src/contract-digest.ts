import { contractDigestHex } from './gen/digest.js';

/** SHA-256 of the published descriptor set of this build (docs/protocol.md, Contracts). */
export const contractDigest: Uint8Array = Buffer.from(contractDigestHex, 'hex');
