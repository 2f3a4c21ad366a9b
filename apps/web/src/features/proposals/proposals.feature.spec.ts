import { expect, it } from '@jest/globals';
import { proposalsFeature } from './proposals.feature.js';

it('15 a suggested change and its answer have their sentence in the activity of a case, which names the record', () => {
  const said = Object.values(proposalsFeature.messages ?? {});
  expect(said).toHaveLength(2);
  for (const texts of said) for (const text of Object.values(texts)) expect(text).toMatch(/\{sender\}.*\{name\}/);
});
