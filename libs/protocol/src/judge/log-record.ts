import { type ParsedValue, parseValue } from '../parse-value.js';

/** One position of a log, taken apart once for `prefetchKeys` and `judge`. */
export interface LogRecord {
  readonly position: bigint;
  /** LogAppendTime, milliseconds since 1970; T of the position where it comes from an archive. */
  readonly logAppendTimeMs: bigint;
  readonly parsed: ParsedValue;
  /** The bytes as they were delivered; absent where the record comes from an archive that took them apart. */
  readonly value?: Uint8Array;
}

/** A position as Kafka delivers it; a missing value is an empty one. */
export interface DeliveredRecord {
  readonly position: bigint;
  readonly logAppendTimeMs: bigint;
  readonly value: Uint8Array | null;
}

/** Takes a delivered value apart. Never throws on its content. */
export function logRecord({ position, logAppendTimeMs, value }: DeliveredRecord): LogRecord {
  const bytes = value ?? new Uint8Array(0);
  return { position, logAppendTimeMs, parsed: parseValue(bytes), value: bytes };
}
