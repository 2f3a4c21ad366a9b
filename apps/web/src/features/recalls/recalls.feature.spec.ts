import { expect, it } from '@jest/globals';
import { recallsFeature } from './recalls.feature.js';

it('19 a recall has its sentence in the activity of a case, which names the record and nothing of it', () => {
  const said = Object.values(recallsFeature.messages ?? {});
  expect(said).toHaveLength(1);
  for (const texts of said) for (const text of Object.values(texts)) expect(text).toMatch(/\{sender\}.*\{name\}/);
});
