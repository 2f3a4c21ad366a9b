import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { RUNBOOKS } from './runbooks.js';

it('43 every runbook that the home of operations names is written', () => {
  const names = Object.values(RUNBOOKS).filter((name) => name !== null);
  const missing = names.filter((name) => !existsSync(join('docs', 'runbooks', `${name}.md`)));
  expect([names.length > 0, missing]).toEqual([true, []]);
});
