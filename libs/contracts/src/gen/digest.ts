/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '08df9a596095383ea8d8e4b5a5788bde121814e45f7e1306296e2001e8427ff0';
