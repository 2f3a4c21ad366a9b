import { expect, it } from '@jest/globals';
import { remarksFeature } from './remarks.feature.js';

it('103 a remark has its sentence in the activity of a case, which names its record', () => {
  const said = remarksFeature.messages?.['joinder.contribution.v1.RemarkMade'];
  for (const text of Object.values(said ?? {})) expect(text).toMatch(/\{sender\}.*\{name\}/);
  expect(Object.keys(said ?? {})).toHaveLength(5);
});
