import { describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { httpStatusTable } from '#libs/http';
import { Migration } from '#libs/persistence';
import type { Texts } from '#libs/vocabulary';
import type { Feature } from './feature.js';
import { FeatureError } from './feature.error.js';
import { foldFeatures } from './fold-features.js';

class Step extends Migration {
  override readonly name: string = '';

  override async up(): Promise<void> {
    await Promise.resolve();
  }
}

class Parcels0000000000007 extends Step {
  override readonly name = 'Parcels0000000000007';
}

class Letters0000000000012 extends Step {
  override readonly name = 'Letters0000000000012';
}

class Stamps0000000000012 extends Step {
  override readonly name = 'Stamps0000000000012';
}

class Unnumbered extends Step {
  override readonly name = 'Unnumbered';
}

class ParcelError extends Error {
  constructor(readonly code: 'PARCEL_LOST' | 'PARCEL_OPEN') {
    super(code);
  }
}

const WORDS: Texts = { en: 'a', nl: 'b', hu: 'c', bg: 'd', ro: 'e' };

const parcelErrors = httpStatusTable<ParcelError>(
  ParcelError,
  { PARCEL_LOST: 404, PARCEL_OPEN: 409 },
  { PARCEL_LOST: WORDS, PARCEL_OPEN: WORDS },
);

@Module({})
class ParcelModule {}

@Module({})
class LetterModule {}

interface Parts {
  readonly post: boolean;
}

const letters: Feature<Parts> = {
  name: 'letters',
  module: ({ post }) => (post ? { module: LetterModule, global: true } : null),
  state: { C: ['letter'], E: ['envelope'] },
  views: ['letter_name'],
  migrations: [Letters0000000000012],
};

const parcels: Feature<Parts> = {
  name: 'parcels',
  module: ParcelModule,
  state: { A: ['parcel'] },
  migrations: [Parcels0000000000007],
  errors: [parcelErrors],
  hints: [{ wrapped: WORDS }],
};

function problemsOf(...features: readonly Feature<Parts>[]): readonly string[] {
  try {
    foldFeatures(features);
    return [];
  } catch (error) {
    if (error instanceof FeatureError) return error.problems;
    throw error;
  }
}

describe('the fold of features', () => {
  it('gives migrations by number, tables by class, errors and hints', () => {
    const folded = foldFeatures([letters, parcels]);
    expect(folded.migrations).toEqual([Parcels0000000000007, Letters0000000000012]);
    expect(folded.tables).toEqual([
      { table: 'parcel', stateClass: 'A', owner: 'parcels' },
      { table: 'letter', stateClass: 'C', owner: 'letters' },
      { table: 'envelope', stateClass: 'E', owner: 'letters' },
    ]);
    expect(folded.views).toEqual([{ view: 'letter_name', owner: 'letters' }]);
    expect(folded.errors).toEqual([parcelErrors]);
    expect(folded.hints).toEqual([{ wrapped: WORDS }]);
  });

  it('makes modules of the parts of a service, in the order of the list', () => {
    const { modules } = foldFeatures([letters, parcels]).present({ post: true });
    expect(modules).toEqual([{ module: LetterModule, global: true }, ParcelModule]);
  });

  it('leaves out modules and work of what is not present, and keeps its tables', () => {
    const folded = foldFeatures([letters, parcels]);
    const { modules, work } = folded.present({ post: false });
    expect(modules).toEqual([ParcelModule]);
    expect(work).toHaveLength(1);
    expect(folded.tables.map(({ table }) => table)).toContain('letter');
  });
});

describe('descriptors that do not fit together', () => {
  const stamps: Feature<Parts> = { name: 'stamps', module: ParcelModule };

  it.each<[string, readonly Feature<Parts>[], string]>([
    [
      'a number of two migrations',
      [letters, { ...stamps, migrations: [Stamps0000000000012] }],
      'migration 0012 twice: Letters0000000000012 of letters and Stamps0000000000012 of stamps; give one of them a free number',
    ],
    [
      'a migration without a number',
      [{ ...stamps, migrations: [Unnumbered] }],
      'migration Unnumbered of stamps has no number; its name ends in thirteen digits',
    ],
    [
      'a table of two owners',
      [letters, { ...stamps, state: { F: ['letter'] } }],
      'table letter belongs to two features: letters and stamps; name it in the state of its owner alone',
    ],
    [
      'a table of two classes',
      [{ ...stamps, state: { C: ['stamp'], E: ['stamp'] } }],
      'table stamp stands twice in the state of stamps: C and E; name it in one class',
    ],
    [
      'a view of two owners',
      [
        { ...letters, views: ['letter_name'] },
        { ...stamps, views: ['letter_name'] },
      ],
      'view letter_name is published twice, by letters and stamps; leave it to the owner of its tables',
    ],
    [
      'a view that is called like a table',
      [letters, { ...stamps, views: ['letter'] }],
      'view letter of stamps has the name of a table; name it otherwise',
    ],
    [
      'a feature that stands twice',
      [stamps, stamps],
      'feature stamps stands twice in the list; name one of them otherwise, or take it out',
    ],
    [
      'an error without a status',
      [{ ...stamps, errors: [{ ...parcelErrors, statuses: new Map([['PARCEL_LOST', 404]]) }] }],
      'PARCEL_OPEN has no status; add it to the statuses of ParcelError',
    ],
    [
      'a text that lacks a language',
      [
        {
          ...stamps,
          errors: [{ ...parcelErrors, texts: new Map([...parcelErrors.texts, ['PARCEL_OPEN', { ...WORDS, ro: '' }]]) }],
        },
      ],
      'PARCEL_OPEN has no text in ro; add it to the texts of ParcelError',
    ],
  ])('names %s', (_, features, sentence) => {
    expect(problemsOf(...features)).toEqual([sentence]);
  });

  it('names a code without any text once in each language', () => {
    const textless = { ...parcelErrors, texts: new Map([['PARCEL_LOST', WORDS]]) };
    expect(problemsOf({ ...stamps, errors: [textless] }).map((sentence) => sentence.split(';')[0])).toEqual(
      ['en', 'nl', 'hu', 'bg', 'ro'].map((language) => `PARCEL_OPEN has no text in ${language}`),
    );
  });

  it('lists all problems at once, one a line', () => {
    const stained = { ...stamps, state: { E: ['letter'] }, migrations: [Stamps0000000000012] };
    const told = problemsOf(letters, stained);
    expect(told).toHaveLength(2);
    expect(() => foldFeatures([letters, stained])).toThrow(
      `The features of this service do not fit together:\n  ${told.join('\n  ')}`,
    );
  });
});
