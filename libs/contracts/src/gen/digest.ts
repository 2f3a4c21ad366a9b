/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'bacf2ffd06a172936dfde2cbdf8a3f4c85ec6f0105ec70808aa2c77537710e93';
