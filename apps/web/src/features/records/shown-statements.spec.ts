import { describe, expect, it } from '@jest/globals';
import { aStatement } from './a-statement.testing.js';
import { shownStatements } from './shown-statements.js';

const held = (member: string, state: 'read' | 'waiting' | 'not-released') => ({ member, state, at: null });
const PENDING = { pending: true, waitsForApproval: true } as const;
const NONE = { ...PENDING, messageId: 'm2', release: ['xb', 'xc', 'xd'] } as const;
const gone = aStatement({
  ...PENDING,
  retractedIn: 2,
  holders: [held('xb', 'read'), held('xc', 'read'), held('xd', 'not-released')],
});
const waiting = [held('xb', 'waiting'), held('xc', 'waiting'), held('xd', 'waiting')];
const come = aStatement({ ...NONE, sinceVersion: 2, holders: waiting, labels: { author: 'Femke Voorbeeld' } });

describe('a value that is to go to one more country', () => {
  it('1 stands once, with who has it already and who waits for it', () => {
    const shown = shownStatements([gone, come]);
    expect(shown).toMatchObject([
      { messageId: 'm2', retractedIn: null, holders: [held('xb', 'read'), held('xc', 'read'), held('xd', 'waiting')] },
    ]);
  });

  it.each([
    ['another value', { value: 'Gábor Minta' }],
    ['another label', { labels: { handling: { code: 3, text: '' } } }],
    ['fewer countries', { release: ['xb', 'xd'] }],
    ['a value that stands', { pending: false }],
  ])('1 stands beside what it takes the place of where it is %s', (_, other) => {
    expect(shownStatements([gone, { ...come, ...aStatement({ ...come, ...other }) }])).toHaveLength(2);
  });

  it('1 hides as many as are said again', () => {
    const twin = { ...gone, index: 1 };
    expect(shownStatements([gone, twin, come])).toHaveLength(2);
  });
});
