/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '7016c7a374b0dfd5829f53fed71409ebcb62198a6a2f2bd1375f2a2c56d24906';
