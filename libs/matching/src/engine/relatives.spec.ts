import { describe, expect, it } from '@jest/globals';
import type { RecordFields } from '../records/record.js';
import { PairMatcher } from './pair-matcher.js';

const matcher = new PairMatcher({ exactScript: false, thisYear: 2026 });

/** Invented twins with all that twins share. */
const TWIN: RecordFields = {
  country: 'bg',
  givenName: 'Калин',
  patronymic: 'Руменов',
  familyName: 'Жабленов',
  birthDate: '1990-05-06',
  birthPlace: 'Русе',
  city: 'Русе',
  phone: '0888123456',
};

describe('F7 row 3 relatives', () => {
  it.each<[string, RecordFields]>([
    ['twin brothers', { ...TWIN, givenName: 'Огнян' }],
    ['twin brother and sister', { ...TWIN, givenName: 'Калина', familyName: 'Жабленова', sex: 'f' }],
    ['brothers', { ...TWIN, givenName: 'Огнян', birthDate: '1987-11-20' }],
    ['father and son', { ...TWIN, patronymic: 'Калинов', birthDate: '1962-12-19' }],
  ])('are believed to be two, and said to be relatives: %s', (_, other) => {
    const { band, probability } = matcher.judge({ ...TWIN, sex: 'm' }, { sex: 'm', ...other }).explanation;
    expect(probability).toBeLessThan(0.5);
    expect(band).toBe('relatives');
  });

  it.each([
    ['hu', 'Zoltán', 'László'],
    ['hu', 'Margit', 'Tímea'],
    ['ro', 'Viorel', 'Florin'],
  ])('are two when both names are given names, however many letters they have in common: %s %s %s', (country, a, b) => {
    const { patronymic: _, ...shared } = { ...TWIN, country, familyName: 'Csikesi', phone: '' };
    const judged = matcher.judge({ ...shared, givenName: a }, { ...shared, givenName: b }).explanation;
    expect(judged.probability).toBeLessThan(0.5);
    expect(judged.band).toBe('relatives');
  });

  it.each([
    ['possible', {}],
    ['very-likely', { nationalId: '9005061236' }],
  ])('of whom one has a name that is a pet form of the other are %s with %o', (band, own) => {
    const twin = { ...TWIN, ...own };
    const { explanation } = matcher.judge({ ...twin, givenName: 'Георги' }, { ...twin, givenName: 'Гошо' });
    expect(explanation.fields.find(({ field }) => field === 'givenName')?.level).toBe('kin');
    expect(explanation.band).toBe(band);
  });

  it('are one when a number of their own agrees', () => {
    const number = { nationalId: '9005061236' };
    const { band } = matcher.judge({ ...TWIN, ...number }, { ...TWIN, givenName: 'Кольо', ...number }).explanation;
    expect(band).not.toBe('relatives');
  });

  it('F17 row: bits of a pair add up to its score', () => {
    const { prior, fields, score } = matcher.judge(TWIN, { ...TWIN, givenName: 'Огнян' }).explanation;
    expect(prior + fields.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score, 6);
  });
});
