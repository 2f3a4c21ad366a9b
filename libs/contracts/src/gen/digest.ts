/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'e05d32ab35272db7a4cd04856acf8718a5f6236af32ea2bbeedcf6fbd6262cfd';
