import { expect, it } from '@jest/globals';
import type { KeptHome } from '../audience/effects.js';
import { labelChangeOf, MOST_VALUES, PLAIN_HANDLINGS, stayingOf, type WantedLabels } from './label-wishes.js';
import { partsOf, type SharedRecord, type SharedStatement } from './shared-record.query.js';

const LABELS: SharedStatement['labels'] = {
  original: '',
  language: '',
  validFrom: '',
  validTo: '',
  origin: null,
  evaluation: { source: 'B', information: 2 },
  nature: 1,
  handling: { code: 2, text: '' },
  purpose: 'investigation',
  legalBasis: 'Art. 5',
  reviewDate: '',
  sensitivities: [],
  author: 'Sanne',
  evidence: [],
  restsOn: null,
};

function aValue(
  index: number,
  release: readonly string[],
  labels: Partial<SharedStatement['labels']> = {},
): SharedStatement {
  const rest = { sinceVersion: 1, retractedIn: null, pending: false, waitsForApproval: false, holders: [] };
  return {
    messageId: 'm',
    index,
    property: 'name',
    value: `value ${index}`,
    release,
    labels: { ...LABELS, ...labels },
    ...rest,
  };
}

/** The first is H1 and B2, the second H2 and without an evaluation, the third waits for a prosecutor. */
const RECORD: SharedRecord = {
  recordId: 'r',
  type: 'person',
  version: 1,
  ...partsOf([
    aValue(0, ['hu', 'gone']),
    aValue(1, [], { handling: { code: 3, text: '' }, evaluation: null }),
    { ...aValue(2, ['hu']), pending: true, waitsForApproval: true },
  ]),
};
const NOTHING: WantedLabels = { handling: null, evaluation: null };
const changed = (wanted: Partial<WantedLabels>, record = RECORD, kept: readonly KeptHome[] = []) =>
  labelChangeOf(record, { ...NOTHING, ...wanted }, { members: ['bg', 'hu'], legalBasis: '', kept });

/** Its value is restricted in words. */
const SHUT: SharedRecord = {
  ...RECORD,
  recordId: 'shut',
  ...partsOf([aValue(0, ['hu'], { handling: { code: 4, text: 'Call first' } })]),
};

it('21 the values that have another label are said again with it, to whom they were said, and taken back as they were', () => {
  expect(changed({ handling: 'H2' })).toEqual({
    legalBasis: 'Art. 5',
    retract: [{ messageId: 'm', index: 0 }],
    assert: [
      {
        property: 'name',
        value: 'value 0',
        release: ['hu'],
        handling: { code: 'H2' },
        evaluation: { source: 'B', information: 2 },
        nature: 'fact',
        purpose: 'investigation',
        legalBasis: 'Art. 5',
        sensitivities: [],
      },
    ],
  });
});

it.each<[string, Partial<WantedLabels>, readonly number[] | null]>([
  ['a handling that one of them has', { handling: 'H1' }, [1]],
  ['a handling that none has', { handling: 'H0' }, [0, 1]],
  ['an evaluation that one of them has', { evaluation: { source: 'B', information: 2 } }, [1]],
  ['both, of which each has one', { handling: 'H2', evaluation: { source: 'B', information: 2 } }, [0, 1]],
  ['nothing', {}, null],
])('21 %s changes just those that have it not', (_, wanted, indexes) => {
  expect(changed(wanted)?.retract?.map(({ index }) => index) ?? null).toEqual(indexes);
});

it.each([
  ['H0', 1],
  ['H1', 2],
  ['H2', 3],
  ['H3', 4],
])('21 a value of which %s has words of its own keeps both, gets the evaluation, and is named', (code, number) => {
  const own = { ...SHUT, ...partsOf([aValue(0, ['hu'], { handling: { code: number, text: 'Call first' } })]) };
  const evaluation = { source: 'A', information: 1 };
  for (const handling of PLAIN_HANDLINGS) {
    expect(changed({ handling }, own)).toBeNull();
    expect(stayingOf([own], { handling, evaluation: null }, []).ownWords).toEqual(['shut']);
    expect(changed({ handling, evaluation }, own)?.assert).toMatchObject([
      { handling: { code, text: 'Call first' }, evaluation },
    ]);
  }
});

it('21 a value that is refused to somebody who has it is not said anew, of its record alone', () => {
  const kept = [{ recordId: 'r', property: 'name', members: ['hu'] }];
  expect(changed({ handling: 'H0' }, RECORD, kept)?.retract?.map(({ index }) => index)).toEqual([1]);
  expect(changed({ handling: 'H0' }, { ...RECORD, recordId: 'other' }, kept)?.retract).toHaveLength(2);
});

it('21 a record of which something stays as it is is named, with why', () => {
  const kept = [{ recordId: 'r', property: 'name', members: ['hu'] }];
  expect(stayingOf([RECORD, SHUT], { ...NOTHING, handling: 'H0' }, kept)).toEqual({
    waiting: ['r'],
    ownWords: ['shut'],
    tooMany: [],
    refused: ['r'],
  });
  expect(stayingOf([SHUT], NOTHING, [])).toEqual({ waiting: [], ownWords: [], tooMany: [], refused: [] });
});

it('21 a record with more values to change than a change can say stays as it is, and is named', () => {
  const values = Array.from({ length: MOST_VALUES + 1 }, (_, i) => aValue(i, ['hu']));
  const full = { ...RECORD, ...partsOf(values) };
  const just = { ...RECORD, ...partsOf(values.slice(1)) };
  const wanted: WantedLabels = { ...NOTHING, handling: 'H0' };
  expect([changed(wanted, full), stayingOf([full], wanted, []).tooMany]).toEqual([null, ['r']]);
  expect([changed(wanted, just)?.assert?.length, stayingOf([just], wanted, []).tooMany]).toEqual([MOST_VALUES, []]);
  expect(stayingOf([full], { ...NOTHING, handling: 'H1' }, []).tooMany).toEqual([]);
});
