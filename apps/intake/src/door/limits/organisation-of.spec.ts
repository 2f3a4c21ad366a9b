import { expect, it } from '@jest/globals';
import { optionsFor } from '../door.testing.js';
import { organisationOf } from './organisation-of.js';

const sent = (name: string): string => Buffer.from(name, 'utf8').toString('latin1');

it.each([
  [{ 'x-organisation': sent('Gemeente Voorbeeldstad') }, 'Gemeente Voorbeeldstad'],
  [{ 'x-organisation': sent(' Община Примерово ') }, 'Община Примерово'],
  [{ 'x-organisation': '' }, undefined],
  [{ 'x-organisation': 'x'.repeat(101) }, undefined],
  [{}, undefined],
])('A07 takes %j for %s, and nobody for an authority that no proxy named', (headers, organisation) => {
  expect(organisationOf({ headers }, optionsFor('authorities'))).toBe(organisation);
  expect(organisationOf({ headers }, optionsFor('everybody'))).toBeNull();
});
