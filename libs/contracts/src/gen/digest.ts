/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '486015fe92aa1672004ce7bf342a4accbc44301a66e97fc022fa2618f3767be1';
