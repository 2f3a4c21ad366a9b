/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'c150f1f18595b34884887a1989e5b321b24a2c962caefd91f05027945d9377cd';
