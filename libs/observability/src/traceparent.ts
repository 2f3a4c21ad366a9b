import { randomBytes } from 'node:crypto';

/** Names one span of one trace as W3C Trace Context does, in lower-case hex. */
export interface TraceContext {
  /** 16 bytes. */
  readonly traceId: string;
  /** 8 bytes. */
  readonly spanId: string;
  readonly sampled: boolean;
}

const FORMAT =
  /^(?<version>[0-9a-f]{2})-(?<traceId>[0-9a-f]{32})-(?<spanId>[0-9a-f]{16})-(?<flags>[0-9a-f]{2})(?<more>-.*)?$/;

/** Reads a `traceparent` of this service's own side (https://www.w3.org/TR/trace-context/#traceparent-header), else null. */
export function parseTraceparent(text: string): TraceContext | null {
  const { version, traceId = '', spanId = '', flags = '', more } = FORMAT.exec(text)?.groups ?? {};
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return null;
  return { traceId, spanId, sampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

/** Starts a trace. Across a border always this: what a partner sent is stored as a link, and never decides sampling. */
export function newTrace(sampled = true): TraceContext {
  return { traceId: randomHex(16), spanId: randomHex(8), sampled };
}

/** Starts the next span of a trace. */
export function childTrace(parent: TraceContext): TraceContext {
  return { ...parent, spanId: randomHex(8) };
}

/** Writes a context as version 00 of the header. */
export function formatTraceparent({ traceId, spanId, sampled }: TraceContext): string {
  return `00-${traceId}-${spanId}-${sampled ? '01' : '00'}`;
}

/** All zero would be invalid and comes up once in 2^64. */
function randomHex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
