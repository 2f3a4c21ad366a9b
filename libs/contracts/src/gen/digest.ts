/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '70b07f1be1d6a1219f14287008cc7eb7864925c681ef3b3e2e5957735ade5ffc';
