import { expect, it } from '@jest/globals';
import { mayLeaveOut } from './may-leave-out.js';

it.each<[string, string[], string[], string[]]>([
  ['waits for a key of a recipient', ['bg'], ['bg', 'hu', 'nl'], ['bg']],
  ['rests on one that waits', ['bg'], ['hu', 'nl'], []],
  ['does both', ['bg', 'ro'], ['hu', 'nl', 'ro'], ['ro']],
  ['waits for the own key', ['bg', 'nl'], ['bg', 'nl'], ['bg']],
  ['waits for none', [], ['hu', 'nl'], []],
])('S5 a message that %s', (_, waitsFor, recipients, members) => {
  expect(mayLeaveOut({ waitsFor, recipients }, 'nl')).toEqual(members);
});
