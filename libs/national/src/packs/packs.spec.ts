import { describe, expect, it } from '@jest/globals';
import { words } from '../names/words.js';
import { fold } from '../script/fold.js';
import { scriptOf } from '../script/script.js';
import { packOf, packs } from './packs.js';

const all = [...packs.values()];

describe('the packs', () => {
  it('are found by country in any letter case, and only where there is one', () => {
    expect(packOf('BG')?.country).toBe('bg');
    expect(packOf('fr')).toBeNull();
    expect(packOf(undefined)).toBeNull();
  });

  it.each(all.map((pack) => [pack.country, pack] as const))(
    'of %s names its words folded, so that they are found',
    (_, pack) => {
      const folded = [
        ...pack.names.particles,
        ...pack.names.titles,
        ...pack.names.degrees,
        ...pack.names.birthMarkers,
        ...pack.names.familyEndings,
        ...pack.addresses.streetTypes.flat(),
        ...pack.addresses.markers.map(([word]) => word),
      ];
      expect(folded.filter((word) => fold(word) !== word || word.includes(' '))).toEqual([]);
    },
  );

  it.each(all.map((pack) => [pack.country, pack] as const))('of %s gives each rule its source', (_, pack) => {
    const sources = [
      ...pack.identifiers,
      ...pack.documents,
      ...pack.legalForms,
      ...pack.plates.formats,
      pack.phones,
      pack.addresses,
    ].map(({ source }) => source);
    expect(sources.filter((source) => source.trim().length < 3)).toEqual([]);
  });

  it.each(all.map((pack) => [pack.country, pack] as const))(
    'of %s calls its identifiers by its own code, each once',
    (country, pack) => {
      const types = pack.identifiers.map(({ type }) => type);
      expect(types.every((type) => type.startsWith(`${country}.`))).toBe(true);
      expect(new Set(types).size).toBe(types.length);
    },
  );

  it.each(all.map((pack) => [pack.country, pack] as const))('of %s writes no name in two scripts', (_, pack) => {
    const names = [
      ...words(pack.names.givenNames.m),
      ...words(pack.names.givenNames.f),
      ...words(pack.names.familyNames),
      ...pack.names.diminutives.flatMap((row) => words(row.replace(':', ''))),
    ];
    expect(names.filter((name) => scriptOf(name) === 'mixed')).toEqual([]);
  });

  it.each(all.map((pack) => [pack.country, pack] as const))(
    'of %s has pet names only for names it knows',
    (_, pack) => {
      const rows = pack.names.diminutives.map((row) => row.split(':')[0] ?? '');
      expect(new Set(rows).size).toBe(rows.length);
      expect(rows.every((name) => name !== '')).toBe(true);
    },
  );

  it('let every prefixed plate format have its prefixes', () => {
    const without = all.filter(
      ({ plates }) => plates.formats.some(({ prefixed }) => prefixed === true) && plates.prefixes === undefined,
    );
    expect(without).toEqual([]);
  });
});
