/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '8de531076221fb31aa9964d08441f44a5732f820a9f69c1d0419ff67512e534e';
