/** Largest Kafka value, in bytes. */
export const MAX_VALUE_BYTES = 1_000_000;

/** Largest serialised header, in bytes. */
export const MAX_HEADER_BYTES = 16 * 1024;

/** Most records under one signature. */
export const MAX_BATCH = 64;

/** Most recipients of one record, so most members of a charter. */
export const MAX_RECIPIENTS = 64;

/** Largest payload of one message, in bytes, before compression and after. */
export const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024;

/** Payloads up to this many bytes are never compressed. */
export const COMPRESS_ABOVE_BYTES = 4096;
