/** Latest time of the protocol, milliseconds since 1970: the last one of the year 9999. */
export const MAX_TIME = 253_402_300_799_999n;

/** Largest counted number of the protocol. */
export const MAX_INT = 9_007_199_254_740_991n;

/** Last epoch of a sender. */
export const MAX_EPOCH = 2_147_483_647;

/** How far above the epoch of the head an EPOCH may be: a thief of a key cannot use up the numbers of its owner. */
export const EPOCH_STEP = 16;

/** Last revision of a charter. */
export const MAX_REVISION = 2_147_483_647;

/** Last version of a trust list. */
export const MAX_LIST_VERSION = 2_147_483_647n;

/** Largest Kafka value, in bytes. */
export const MAX_VALUE_BYTES = 1_000_000;

/** Largest serialised header, in bytes; a complete one with most recipients stays under 1,600. */
export const MAX_HEADER_BYTES = 2048;

/** Most records under one signature. */
export const MAX_BATCH = 64;

/** Most recipients of one record, so most members of a charter and of a list. */
export const MAX_RECIPIENTS = 64;

/** Most signatures of an envelope that are read at all; the verdict on more than one is `E_SUITE`. */
export const MAX_SIGNATURES = 8;

/** Most trust lists in one TRUST_VIEW. */
export const MAX_VIEW_LISTS = 16;

/** Most signatures under a trust list. */
export const MAX_LIST_SIGNATURES = 256;

/** Most keys in a trust list, in all. */
export const MAX_LIST_KEYS = 2048;

/** Most certificates of a member in a trust list. */
export const MAX_CERTIFICATES = 16;

/** Largest certificate in a trust list, in bytes. */
export const MAX_CERTIFICATE_BYTES = 4096;

/** Most contract digests in a trust list. */
export const MAX_DIGESTS = 64;

/** Most protocol versions in a trust list. */
export const MAX_PROTOCOL_VERSIONS = 16;

/** Largest payload of one message, in bytes, before compression and after. */
export const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024;

/** Payloads up to this many bytes are never compressed. */
export const COMPRESS_ABOVE_BYTES = 4096;
