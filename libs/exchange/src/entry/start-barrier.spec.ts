import { describe, expect, it } from '@jest/globals';
import { isBehind } from './start-barrier.js';

const id = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const head = (epoch: number, sequence: number, previous = id(sequence)) => ({ epoch, sequence, previous });
const received = (epoch: number, sequence: number, identity = id(sequence)) => ({
  epoch,
  sequence,
  identity,
  frozenAt: null,
  amnesty: 0,
  forgiven: false,
});
const mark = (epoch: number, sequence: number) => ({ epoch, sequence, cosignedSize: 0n });

describe('a database is older than what left', () => {
  it.each([
    ['the log shows more of the own stream', head(1, 4), received(1, 5), mark(1, 4)],
    ['the log shows a later epoch', head(1, 9), received(2, 1), mark(1, 9)],
    ['the log shows another record at the same place', head(1, 5), received(1, 5, id(77)), mark(1, 5)],
    ['the mark is beyond its newest record', head(1, 4), received(1, 4), mark(1, 5)],
    ['the mark is in a later epoch', head(1, 9), received(1, 9), mark(2, 1)],
  ])('where %s', (_, stream, seen, sent) => {
    expect(isBehind(stream, seen, sent)).toBe(true);
  });

  it.each([
    ['nothing was ever sent', head(1, 0), received(1, 0), mark(0, 0)],
    ['all of it was received', head(1, 5), received(1, 5), mark(1, 5)],
    ['some of it is on its way', head(1, 9), received(1, 5), mark(1, 7)],
    ['an epoch is on its way', head(2, 3, id(3)), received(1, 5), mark(1, 5)],
  ])('but not where %s', (_, stream, seen, sent) => {
    expect(isBehind(stream, seen, sent)).toBe(false);
  });
});
