import type { LogRecord } from './log-record.js';

/** Records next to each other that are the same but for their offsets: whoever floods repeats itself, and what is the same is looked at once. */
export interface LogRun extends LogRecord {
  /** How many there are, this one among them; one where it is left out. */
  readonly count?: number;
}

/** Counts the records of a run. */
export function countOf({ count = 1 }: LogRun): number {
  return count;
}

/** The offset behind a run. */
export function endOf(run: LogRun): bigint {
  return run.offset + BigInt(countOf(run));
}

/** A run without its first records; null where nothing is left. */
export function without(run: LogRun, first: number): LogRun | null {
  const { offset, timestampMs, value, headers } = run;
  const count = countOf(run) - first;
  return count > 0 ? { offset: offset + BigInt(first), timestampMs, value, headers, count } : null;
}

/** The first records of a run, one by one. */
export function recordsOf(run: LogRun, most = countOf(run)): LogRecord[] {
  const { offset, timestampMs, value, headers } = run;
  const count = Math.min(most, countOf(run));
  return Array.from({ length: count }, (_, i) => ({ offset: offset + BigInt(i), timestampMs, value, headers }));
}

/** Gathers records into runs. */
export function runsOf(records: readonly LogRecord[]): LogRun[] {
  const runs: LogRun[] = [];
  for (const record of records) {
    const last = runs.at(-1);
    if (last && isNext(last, record)) runs[runs.length - 1] = { ...last, count: countOf(last) + 1 };
    else runs.push(record);
  }
  return runs;
}

function isNext(run: LogRun, { offset, timestampMs, value, headers }: LogRecord): boolean {
  return (
    offset === endOf(run) &&
    timestampMs === run.timestampMs &&
    isSameValue(value, run.value) &&
    hasNoHints(headers) &&
    hasNoHints(run.headers)
  );
}

/** Tells whether two values are the same bytes. */
export function isSameValue(left: Uint8Array, right: Uint8Array): boolean {
  return left === right || (left.length === right.length && Buffer.compare(left, right) === 0);
}

function hasNoHints(headers: LogRecord['headers']): boolean {
  return Object.keys(headers).length === 0;
}
