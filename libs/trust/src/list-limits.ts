/** Last time of the protocol, milliseconds since 1970: the last one of the year 9999. */
export const LAST_TIME_MS = 253_402_300_799_999n;

/** Last version of a list. */
export const LAST_VERSION = 2_147_483_647n;

/** Most recipients of a record, so most members of a list. */
export const MAX_MEMBERS = 64;

/** Bounds the curve arithmetic that a list can ask for before anybody knows who signed it. */
export const MAX_KEYS = 2048;

/** Most certificates of one member. */
export const MAX_CERTIFICATES = 16;

/** Largest certificate, in bytes. */
export const MAX_CERTIFICATE_BYTES = 4096;

/** Most contract digests. */
export const MAX_DIGESTS = 64;

/** Most protocol versions. */
export const MAX_VERSIONS = 16;

/** Versions of the envelope are one byte. */
export const MAX_PROTOCOL_VERSION = 255;

/** Most signatures under a list. */
export const MAX_SIGNATURES = 256;
