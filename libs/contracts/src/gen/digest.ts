/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'd776e37dea0c1f21e5765f248dca84b09db31c50c87bd9dcc744281239ea7c92';
