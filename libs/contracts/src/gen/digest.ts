/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'c6bc8e967dcc5d38af59c3b909ddbd8b0d0896728b142340b4f08de14c505cc7';
