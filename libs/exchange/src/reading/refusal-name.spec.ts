import { expect, it } from '@jest/globals';
import { refusalName } from '../space/refusal-name.js';

it.each([
  [41, 'E_SCHEMA'],
  [64, 'E_POLICY'],
  [65, 'E_BASE'],
  [-1, 'UNKNOWN'],
])('names the code %p of a refusal %s', (code, name) => {
  expect(refusalName(code)).toBe(name);
});
