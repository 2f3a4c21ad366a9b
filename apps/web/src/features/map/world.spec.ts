import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Atlas, frameOf, SHEET, worldOf } from './world.js';

const file = join(import.meta.dirname, '../../../../../node_modules/world-atlas/countries-50m.json');
const atlas: Atlas = JSON.parse(readFileSync(file, 'utf8'));
const world = worldOf(atlas);

it('draws each member of the network, and puts what says a country alone in its middle, marked', () => {
  for (const code of ['nl', 'hu', 'bg', 'ro', 'cz']) {
    expect(world.countries.find((country) => country.code === code)?.path).toMatch(/^M/);
    expect(world.placeOf({ at: null, country: code })).toMatchObject({ isCountry: true });
  }
  expect(world.placeOf({ at: null, country: 'zz' })).toBeNull();
  expect(world.placeOf({ at: null, country: null })).toBeNull();
});

it('puts a coordinate where it lies: Amsterdam north of Sofia and west of it', () => {
  const [amsterdam, sofia] = [
    world.placeOf({ at: { latitude: 52.37, longitude: 4.89 }, country: 'bg' }),
    world.placeOf({ at: { latitude: 42.7, longitude: 23.3 }, country: null }),
  ];
  expect(amsterdam?.isCountry).toBe(false);
  expect((amsterdam?.x ?? 0) < (sofia?.x ?? 0) && (amsterdam?.y ?? 0) < (sofia?.y ?? 0)).toBe(true);
});

it('frames what is there, and the world where nothing is', () => {
  expect(frameOf([])).toEqual({ x: 0, y: 0, width: SHEET.width });
  const one = frameOf([{ x: 500, y: 200, isCountry: false }]);
  expect(one.width).toBeLessThan(SHEET.width);
  expect([one.x + one.width / 2, one.y + (one.width * SHEET.height) / SHEET.width / 2]).toEqual([500, 200]);
});
