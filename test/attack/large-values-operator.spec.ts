import { describe, expect, it } from '@jest/globals';
import type { TestSpace } from '#libs/testing';
import { BOMBS } from './bombs.js';
import { appendRaw, beforeAnOperator, everybodyIn, isReadOf, writersOf } from './operator-stage.js';
import { costOfEach, expectLittle, type Standstill, standstillOf } from './standstill.js';

beforeAnOperator();

const SLOW_MS = 120_000;
const FIFTY = 50;

/** Puts fifty values of bg onto the log, and lets the operator read them: how long it did nothing else. */
async function fifty(space: TestSpace, make: () => Uint8Array): Promise<Standstill> {
  const from = space.log.length;
  for (let i = 0; i < FIFTY; i += 1) space.append(make());
  const values = space.log.slice(from);
  return standstillOf(async () => {
    for (const value of values) await appendRaw(space, [value]);
    await isReadOf(space);
  });
}

describe('row 44, row 45 S4 N1: fifty values of 1 MB in a row, that would be half a million objects each, at the operator', () => {
  it.each(BOMBS)(
    'cost it little, beside fifty small messages, and change nothing: %s',
    async (_, make) => {
      const space = await everybodyIn();
      await space.shareKey('bg');
      await appendRaw(space, space.log.slice(-1));
      await fifty(space, () => space.message('bg').value);
      const small = await fifty(space, () => space.message('bg').value);
      const cost = costOfEach(FIFTY, await fifty(space, () => make(space, 'bg')), small);
      expectLittle({ operator: cost });
      expect(await writersOf(space)).toEqual(['bg', 'hu', 'nl', 'ro']);
    },
    SLOW_MS,
  );
});
