import { describe, expect, it } from '@jest/globals';
import { checkIdentifier } from '#libs/national';
import type { RecordFields } from '../records/record.js';
import { Preparer } from '../prepare/preparer.js';
import { RecordStore } from '../records/record-store.js';
import { SeededRandom } from '../weights/random.js';
import { PairMatcher } from './pair-matcher.js';
import { resolveRecords } from './resolve.js';

const OPTIONS = { exactScript: false, thisYear: 2026 };
const asOf = '2026-12-31';
const matcher = new PairMatcher(OPTIONS);

/** What a pair says of one field: its level. */
function levelOf(field: string, left: RecordFields, right: RecordFields): string | undefined {
  return matcher.judge(left, right).explanation.fields.find((one) => one.field === field)?.level;
}

const SHAPES: Readonly<Record<string, readonly [type: string, head: string, length: number]>> = {
  hu: ['hu.personal', '1850612', 11],
  bg: ['bg.egn', '850612', 10],
  ro: ['ro.cnp', '1850612', 13],
};

/** Valid numbers of people of one sex born on one day, drawn at random. */
function numbersOf(country: string, count: number, random: SeededRandom): readonly string[] {
  const [type = '', head = '', length = 0] = SHAPES[country] ?? [];
  const numbers = new Set<string>();
  while (numbers.size < count) {
    const rest = String(random.below(10 ** (length - head.length))).padStart(length - head.length, '0');
    const { valid, decoded } = checkIdentifier(type, head + rest, { asOf });
    if (valid && decoded.sex !== 'f') numbers.add(head + rest);
  }
  return [...numbers];
}

describe('numbers that one holder has', () => {
  it.each(['hu', 'bg', 'ro'])('F1 F2 row 1: two valid numbers of one birthday are never near: %s', (country) => {
    const numbers = numbersOf(country, 40, new SeededRandom(17));
    for (const [i, nationalId] of numbers.entries())
      for (const other of numbers.slice(i + 1)) {
        const person = { country, familyName: 'Morvai', givenName: 'Tamás', birthDate: '1985-06-12' };
        const { explanation } = matcher.judge({ ...person, nationalId }, { ...person, nationalId: other });
        expect(explanation.fields.find(({ field }) => field === 'nationalId')?.level).toBe('conflict');
        expect(explanation.band).toBe('conflict');
      }
  });

  it('F1: eleven digits of a person are no tax number of eight', () => {
    const [left = '', right = ''] = numbersOf('hu', 2, new SeededRandom(3));
    expect(levelOf('nationalId', { country: 'hu', nationalId: left }, { country: 'hu', nationalId: right })).toBe(
      'conflict',
    );
  });

  it('F2: a number that fails its check may be a near one, and counts the date once', () => {
    const left = { country: 'bg', nationalId: '8001010013', birthDate: '1980-01-01' };
    expect(levelOf('nationalId', left, { ...left, nationalId: '8001010014' })).toBe('slip');
    const { fields } = matcher.judge(left, left).explanation;
    expect(fields.find(({ field }) => field === 'birthDate')?.bits).toBe(0);
  });

  it('F12: one document number of two states is two documents', () => {
    const left = { country: 'bg', document: '123456789', name: 'Ана Бонева' };
    expect(levelOf('document', left, { ...left, country: 'ro' })).toBe('conflict');
    expect(levelOf('document', left, { ...left, country: 'nl' })).toBe('equal');
    expect(levelOf('document', { ...left, issuer: 'RO' }, { ...left, country: 'ro' })).toBe('equal');
    const plate = { country: 'bg', plate: 'B 123 ABC', issuer: 'bg' };
    expect(levelOf('plate', plate, { ...plate, issuer: 'ro' })).toBe('differ');
  });

  it('F12: two chassis numbers that differ in the last digit are two vehicles', () => {
    const left = { type: 'vehicle', vin: 'WVWZZZ1JZXW000010' };
    const { explanation } = matcher.judge(left, { ...left, vin: 'WVWZZZ1JZXW000011' });
    expect(explanation.probability).toBeLessThan(0.1);
  });

  it('F14: brings back the zero that a spreadsheet dropped', () => {
    const left = { country: 'bg', nationalId: '0541151230' };
    expect(levelOf('nationalId', left, { ...left, nationalId: '541151230' })).toBe('equal');
  });

  it('row 1: no group holds two valid numbers of one type, whoever stands between', async () => {
    const random = new SeededRandom(23);
    const store = new RecordStore();
    const preparer = new Preparer(store, { thisYear: 2026 });
    const numbers = numbersOf('bg', 12, random);
    const rows: RecordFields[] = numbers.flatMap((nationalId) =>
      [nationalId, '', ''].map((number) => ({
        country: 'bg',
        givenName: 'Иван',
        patronymic: 'Димитров',
        familyName: 'Желев',
        birthDate: '1985-06-12',
        ...(number === '' ? {} : { nationalId: number }),
      })),
    );
    for (const [i, fields] of rows.entries()) preparer.add({ id: String(i), source: 0, fields });
    const { clusters } = await resolveRecords(store.view(), {
      exactScript: false,
      acrossSources: false,
      keepFrom: 0,
      threads: 1,
    });
    const held = rows.flatMap(({ nationalId }, i) => (nationalId === undefined ? [] : [clusters[i]]));
    expect(new Set(held).size).toBe(numbers.length);
  });
});
