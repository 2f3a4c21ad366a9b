/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'd50cbd14780ffcc0e6c566cf49a7a1448d7e57e091293f7607fc5aa68a1880e9';
