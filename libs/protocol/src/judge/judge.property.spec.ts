import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { aSpace, flipped, type TestSpace } from '#libs/testing';

let space: TestSpace;
let values: readonly (readonly [string, Uint8Array])[];

beforeAll(async () => {
  space = await aSpace({ members: ['hu', 'nl'] });
  values = [
    ['a message', space.message('nl').value],
    ['a sender key', space.record('nl', (await space.newSenderKey('nl')).content).value],
    ['a charter', space.record('nl', space.charterContent(space.nextCharter())).value],
    ['a list view', space.record('nl', space.trustView(space.state.lists)).value],
    ['an epoch', space.epoch('nl').value],
    ['the opening record', space.log[0]!],
  ];
});

/** What became of a value that differs from a good one. */
function outcome(value: Uint8Array): string {
  const step = space.judge(value);
  return step.kind === 'halt' ? step.reason : step.code;
}

describe('judge', () => {
  it.each([0, 1, 2, 3, 4, 5])('accepts value %i only without a single flipped bit', (index) => {
    const [name, value] = values[index]!;
    expect(['OK', 'DUPLICATE']).toContain(outcome(value));
    for (let offset = 0; offset < value.length; offset += 1) {
      const changed = outcome(flipped(value, offset, offset % 8));
      if (changed === 'OK' || changed === 'DUPLICATE')
        throw new Error(`${name} with byte ${offset} changed is ${changed}`);
    }
  });

  it('answers to any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, framed) => {
        const value = framed ? Buffer.concat([Buffer.from([0, 0x4a, 0x4e, 1]), bytes]) : bytes;
        expect(outcome(value)).not.toBe('OK');
      }),
      { numRuns: 500 },
    );
  });

  it('answers to cut, doubled and spliced values, and accepts no other record', () => {
    const anyIndex = fc.nat({ max: 5 });
    const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyIndex, anyIndex, anyPlace, anyPlace, (from, into, start, end) => {
        const [source, target] = [values[from]![1], values[into]![1]];
        const cutAt = Math.floor(target.length * start);
        const spliced = Buffer.concat([target.subarray(0, cutAt), source.subarray(Math.floor(source.length * end))]);
        const step = space.judge(spliced);
        if (step.kind === 'judged' && step.code === 'OK')
          expect([source, target].some((good) => Buffer.compare(good, spliced) === 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
