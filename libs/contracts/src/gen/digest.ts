/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '9f01d484ffc6b54aa086c4faf786185c14c5fb265a05b3dd2bd50a3f92c59685';
