/** SHA-256 of contract.binpb beside this file. */
export const contractDigestHex = 'cfceb30f98195e8cf7b17ddc23ba1bfa726b843d6e6e3f0078b43c22f643b196';
