/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'fb15cc33c7ccb201f2d3384f80941141253ad49d622c6a135d943b0f63bde5aa';
