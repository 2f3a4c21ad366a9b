import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { LogRecord } from './log-record.js';
import { countOf, endOf, recordsOf, runsOf, without } from './log-run.js';

/** Records of few values, times and hints, so that neighbours are often the same. */
const someRecords = fc
  .array(fc.record({ value: fc.constantFrom('', 'a', 'b'), timestampMs: fc.constantFrom(1n, 2n), hint: fc.boolean() }))
  .map((drawn) =>
    drawn.map(({ value, timestampMs, hint }, i): LogRecord => {
      const headers: Record<string, string> = hint ? { 'joinder-sender': 'nl' } : {};
      return { offset: BigInt(i), timestampMs, value: Buffer.from(value), headers };
    }),
  );

describe('runs of records', () => {
  it('K5 stand for the records that they were made of, each once and in order', () => {
    fc.assert(
      fc.property(someRecords, (records) => {
        expect(runsOf(records).flatMap((run) => recordsOf(run))).toEqual(records);
      }),
    );
  });

  it('K5 hold what is the same, up to where it ends', () => {
    const same = Array.from({ length: 1_000 }, (_, i) => aRecord(i, ''));
    expect(runsOf([...same, aRecord(1_000, 'x'), aRecord(1_001, '')]).map(countOf)).toEqual([1_000, 1, 1]);
  });

  it('are not closed over a gap', () => {
    expect(runsOf([aRecord(0, ''), aRecord(2, '')]).map(endOf)).toEqual([1n, 3n]);
  });

  it('are taken apart at any place', () => {
    const [run] = runsOf([aRecord(3, ''), aRecord(4, ''), aRecord(5, '')]);
    if (!run) throw new Error('no run');
    expect(without(run, 1)).toMatchObject({ offset: 4n, count: 2 });
    expect(without(run, 3)).toBeNull();
    expect(recordsOf(run, 2).map(({ offset }) => offset)).toEqual([3n, 4n]);
  });
});

function aRecord(offset: number, text: string): LogRecord {
  return { offset: BigInt(offset), timestampMs: 1n, value: Buffer.from(text), headers: {} };
}
