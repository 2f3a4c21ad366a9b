/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = '9d1d1e3609a94e104314e0c54178198865a953147c641b6f183917c34d1c73ec';
