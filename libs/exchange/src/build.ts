/** Names this build in what it writes about records that it could not apply. */
export const BUILD = process.env['npm_package_version'] ?? 'unknown';
