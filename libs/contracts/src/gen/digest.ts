/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'f12be1533cccb290675ce49c33030c1fc00b479311e5ee6a7f14014161521654';
