import { sameBytes } from '../layout.js';
import { type ParsedValue, parseValue } from '../parse-value.js';

/** One position of a log, taken apart once for `prefetchKeys` and `judge`. */
export interface LogRecord {
  readonly position: bigint;
  /** LogAppendTime, milliseconds since 1970; T of the position where it comes from an archive. */
  readonly logAppendTimeMs: bigint;
  readonly parsed: ParsedValue;
  /** The bytes as they were delivered; absent where the record comes from an archive that took them apart. */
  readonly value?: Uint8Array;
  /** Positions from this one on at which the very same stands, this one among them; one where it is left out, and where there is an envelope. */
  readonly count?: number;
}

/** A position as Kafka delivers it; a missing value is an empty one. */
export interface DeliveredRecord {
  readonly position: bigint;
  readonly logAppendTimeMs: bigint;
  readonly value: Uint8Array | null;
}

const NO_VALUE = new Uint8Array(0);

/** Takes a delivered value apart. Never throws on its content. */
export function logRecord({ position, logAppendTimeMs, value }: DeliveredRecord): LogRecord {
  const bytes = value ?? NO_VALUE;
  return { position, logAppendTimeMs, parsed: parseValue(bytes), value: bytes };
}

/**
 * Makes what takes apart values that are delivered one after the other, each as {@link logRecord} does. Whoever floods repeats itself, with garbage or with
 * what others signed: a value that is the same as the one before it is taken apart and hashed once. For one chunk, as it keeps what it read last.
 */
export function recordParser(): (delivered: DeliveredRecord) => LogRecord {
  let last: { readonly value: Uint8Array; readonly parsed: ParsedValue } | null = null;
  return (delivered) => {
    const value = delivered.value ?? NO_VALUE;
    if (last === null || !isSame(last.value, value)) last = { value, parsed: parseValue(value) };
    const { position, logAppendTimeMs } = delivered;
    const { parsed } = last;
    return { position, logAppendTimeMs, parsed, value };
  };
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left === right || (left.length === right.length && sameBytes(left, right));
}
