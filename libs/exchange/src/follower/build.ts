import { contractDigest } from '#libs/contracts';

/** Names this build in what it writes about records that it could not apply: by its version, and by the contract it reads. */
export const BUILD = [
  process.env['npm_package_version'] ?? 'no version',
  `contract ${Buffer.from(contractDigest).toString('hex', 0, 6)}`,
].join(', ');
