import { describe, expect, it } from '@jest/globals';
import { decidedText, type Freeze, freezeLine, freezeText } from './freeze-text.js';

const FREEZE: Freeze = {
  id: 'ab'.repeat(32),
  kind: 'fork',
  member: 'hu',
  since: '2026-01-01T00:00:00.000Z',
  places: [
    { spaceId: 'space-1', position: '7' },
    { spaceId: 'space-2', position: '9' },
  ],
  evidence: [
    {
      what: 'record',
      spaceId: 'space-1',
      place: '7',
      hash: 'cd'.repeat(32),
      signedBy: ['hu'],
      key: { keyId: 'ef', status: 'active' },
    },
  ],
  stops: true,
  decidable: true,
  keyCounts: true,
  state: 'open',
  decision: null,
};

describe('a freeze at the terminal', () => {
  it('says in a line who, what, where and whether it waits', () => {
    expect(freezeLine(FREEZE)).toBe(
      'abababababab  hu signed two different records for one place, in 2 spaces, since 2026-01-01T00:00:00.000Z  open',
    );
    expect(freezeLine({ ...FREEZE, stops: false })).toContain('stops nothing');
    expect(freezeLine({ ...FREEZE, kind: 'lists', stops: false, state: 'confirmed' })).toContain('confirmed');
  });

  it.each([
    ['fork', 'more than half of the others'],
    ['lists', 'goes on under the list'],
    ['contradiction', 'this gateway goes on'],
  ] as const)('says what comes of a decision about a %s', (kind, says) => {
    expect(decidedText({ ...FREEZE, kind })).toContain(says);
  });

  it('lists the evidence and every place that one decision is about', () => {
    const text = freezeText({
      ...FREEZE,
      state: 'proposed',
      decision: { proposalId: 'x', cause: 'DEFECT', reason: 'r' },
    });
    expect(text).toContain('record at 7 of space-1: cdcdcdcdcdcdcdcd, signed by hu with key ef, active');
    expect(text).toContain('one decision ends it in space-2, position 9');
    expect(text).toContain('KEY_STOLEN');
    expect(text).toContain('proposed: DEFECT, r');
  });
});
