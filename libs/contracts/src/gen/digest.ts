/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'd619922e60feb1d7f7c40675f8bde6b381f58963e5b6b0b492363d3f190fec5b';
