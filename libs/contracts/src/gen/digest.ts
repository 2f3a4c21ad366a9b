/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '4d60b04ac727ef0670b98adb3c58c7e774e47ab5d87bc23b82d3b2b50996c7f0';
