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

/** Largest Kafka value, in bytes. */
export const MAX_VALUE_BYTES = 1_000_000;

/** Largest serialised header, in bytes; a complete one with most recipients stays under 1,600. */
export const MAX_HEADER_BYTES = 2048;

/** Most records under one signature. */
export const MAX_BATCH = 64;

/** Most recipients of one record, so most members of a charter and of a list. */
export const MAX_RECIPIENTS = 64;

/** Largest payload of one message, in bytes, before compression and after. */
export const MAX_PAYLOAD_BYTES = 1024 * 1024;

/** Largest payload that fits a value uncompressed, with padding, header and signature: more is not accepted to be sent. */
export const MAX_SENT_PAYLOAD_BYTES = 950_000;

/** Payloads up to this many bytes are never compressed. */
export const COMPRESS_ABOVE_BYTES = 4096;
