import { expect, it } from '@jest/globals';
import { contributionName, namedContribution } from './contribution-name.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';

it('103 a contribution is named by its member and its id', () => {
  expect(namedContribution(contributionName({ member: 'nl', id: ID }))).toEqual({ member: 'nl', id: ID });
});

it.each(['', 'nl', `NL.${ID}`, `nl.${ID}x`, ID])('103 %p names no contribution', (name) => {
  expect(namedContribution(name)).toBeNull();
});
