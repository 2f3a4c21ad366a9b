import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { enterCountry } from './countries.js';
import { type Home, homeAt } from './paths.js';
import { MOST_SERVICES } from './ports.js';
import { countryOf, enterService, servicesOf, wantedServices } from './services.js';

let home: Home;

beforeEach(() => {
  home = homeAt(mkdtempSync(join(tmpdir(), 'joinder-services-')));
});

afterEach(() => rmSync(home.root, { recursive: true }));

it('has no service while none came, then those that came, each once', () => {
  expect(servicesOf(home)).toEqual([]);
  for (const service of ['hu-intake', 'nl-intake', 'hu-intake']) enterService(home, service);
  expect(servicesOf(home)).toEqual(['hu-intake', 'nl-intake']);
});

it.each(['intake', 'nl', 'nl-desk', 'NL-intake', '../nl-intake', ''])('knows no service %j', (name) => {
  expect(() => countryOf(name)).toThrow(/called like nl-intake/);
});

it('enters none of a country that the network does not have, and none beyond its room', () => {
  expect(() => enterService(home, 'xa-intake')).toThrow(/of no country of this network; there are nl, hu, bg, ro/);
  for (let i = 0; i <= MOST_SERVICES; i++) enterCountry(home, `x${String.fromCodePoint(97 + i)}`);
  for (let i = 0; i < MOST_SERVICES; i++) enterService(home, `x${String.fromCodePoint(97 + i)}-intake`);
  expect(() => enterService(home, 'nl-intake')).toThrow(/has room for 12 services/);
  expect(servicesOf(home)).toHaveLength(MOST_SERVICES);
});

it('starts what JOINDER_SERVICES names, nothing where it says so, and two where it says nothing', () => {
  expect(wantedServices({ JOINDER_SERVICES: 'ro-intake, bg-intake' })).toEqual(['ro-intake', 'bg-intake']);
  expect(wantedServices({ JOINDER_SERVICES: 'none' })).toEqual([]);
  expect(wantedServices({ JOINDER_SERVICES: '' })).toEqual(['nl-intake', 'hu-intake']);
  expect(wantedServices({})).toEqual(['nl-intake', 'hu-intake']);
});
