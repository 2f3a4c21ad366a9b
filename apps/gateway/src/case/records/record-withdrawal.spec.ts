import { create } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { type Statement, StatementSchema } from '#libs/contracts';
import type { LiveStatement } from './record-change.js';
import { losersOf, requireConfirmed } from './record-withdrawal.js';

const asserted = (property: string, ...release: string[]): Statement => create(StatementSchema, { property, release });
const held = (property: string, ...release: string[]): LiveStatement => ({
  messageId: 'm',
  index: 0,
  property,
  release,
  sensitivities: [],
});

describe('who loses by a change', () => {
  it.each<[string, Statement[], LiveStatement[], string[]]>([
    ['nobody, where nothing goes', [asserted('name', 'hu')], [], []],
    [
      'nobody, where who has it gets what replaces it',
      [asserted('name', 'bg', 'hu', 'ro')],
      [held('name', 'hu', 'ro')],
      [],
    ],
    ['who is left out', [asserted('name', 'bg', 'ro')], [held('name', 'hu', 'ro')], ['hu']],
    ['everybody that held what is retracted alone', [], [held('name', 'hu', 'ro')], ['hu', 'ro']],
    ['who gets another property instead', [asserted('alias', 'hu')], [held('name', 'hu')], ['hu']],
    ['who gets one for two', [asserted('phone', 'hu')], [held('phone', 'hu'), held('phone', 'hu', 'ro')], ['hu', 'ro']],
    ['nobody, where nobody held it', [], [held('name')], []],
  ])('is %s', (_, asserts, retracts, losers) => {
    expect(losersOf(asserts, retracts)).toEqual(losers);
  });

  it('is named before it happens, or the change is refused with the names', () => {
    expect(() => requireConfirmed(['hu', 'ro'], ['hu', 'ro', 'bg'])).not.toThrow();
    expect(() => requireConfirmed(['hu', 'ro'], ['ro'])).toThrow(
      expect.objectContaining({
        code: 'WITHDRAWAL_UNCONFIRMED',
        violations: [{ path: 'withdrawFrom', rule: 'WITHDRAWAL_UNCONFIRMED', values: { members: 'HU' } }],
      }),
    );
  });
});
