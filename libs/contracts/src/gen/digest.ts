/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '1c7cd288b6ea43893e1363a0c0dfbcd7ec750b4e69f3ce627eb674d948357beb';
