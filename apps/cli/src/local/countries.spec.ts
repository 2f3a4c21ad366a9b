import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countriesOf, enterCountry } from './countries.js';
import { type Home, homeAt } from './paths.js';
import { COUNTRIES } from './ports.js';

let home: Home;

beforeEach(() => {
  home = homeAt(mkdtempSync(join(tmpdir(), 'joinder-countries-')));
});

afterEach(() => rmSync(home.root, { recursive: true }));

it('has the countries it began with while none came', () => {
  expect(countriesOf(home)).toEqual(COUNTRIES);
});

it('names those that came behind them, in the order of their coming, each once', () => {
  for (const country of ['xb', 'xa', 'xb', COUNTRIES[0]]) enterCountry(home, country);
  expect(countriesOf(home)).toEqual([...COUNTRIES, 'xb', 'xa']);
});

it('takes no damaged list for an empty one', () => {
  enterCountry(home, 'xa');
  writeFileSync(join(home.state, 'countries.json'), '["xa"');
  expect(() => countriesOf(home)).toThrow(SyntaxError);
});
