import { expect, it } from '@jest/globals';
import { REFUSAL_CLASSES } from './refusal-class.table.js';
import { refusalGroups } from './refusal-groups.js';

const refused = (code: string, sender: string | null) =>
  ({ scope: 'public', code, sender, refusedBy: null, count: 1, lastAt: new Date(0) }) as const;

it.each(Object.entries(REFUSAL_CLASSES))('%s is about %s', (code, about) => {
  expect(refusalGroups([refused(code, 'hu')], 'nl')).toMatchObject([{ class: about, code }]);
});

it.each([
  ['ours', 'E_INVALID', 'nl'],
  ['theirs', 'E_INVALID', 'hu'],
  ['network', 'E_MAGIC', null],
  ['network', 'E_TOPIC', 'hu'],
])('is %s to mend: %s of %p', (whose, code, sender) => {
  expect(refusalGroups([refused(code, sender)], 'nl')).toMatchObject([{ whose }]);
});
