import { create, type MessageInitShape } from '@bufbuild/protobuf';
import { describe, expect, it } from '@jest/globals';
import { DesksPostedSchema, type DeskSchema, encode, violations } from '#libs/contracts';

type Init = MessageInitShape<typeof DeskSchema>;

const DESK: Init = {
  id: new Uint8Array(16).fill(1),
  name: 'Front desk',
  phone: '+0003610000001',
  languages: ['hu'],
  zone: 'Europe/Budapest',
  hours: [{ day: 1, from: 480, to: 1080 }],
};

/** Fields that every reader refuses, of a post with one desk. */
const broken = (more: Init): readonly string[] =>
  violations(DesksPostedSchema, create(DesksPostedSchema, { desks: [{ ...DESK, ...more }] })).map(({ path }) => path);

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const range = (more: object = {}) => ({ day: 1, from: 480, to: 1080, ...more });

describe('SC13 desks that a member posts to harm who reads them', () => {
  it('are taken as long as they are as the contract says', () => {
    expect(broken({})).toEqual([]);
    expect(broken({ zone: 'Nowhere/At_all' })).toEqual([]);
    expect(broken({ name: 'Дежурен отдел, ügyelet – București' })).toEqual([]);
  });

  it.each<[what: string, more: Init, path: RegExp]>([
    ['10,000 hours ranges', { hours: many(10_000, range()) }, /hours/],
    ['29 hours ranges', { hours: many(29, range()) }, /hours/],
    ['a day that is none', { hours: [range({ day: 8 })] }, /hours/],
    ['a minute beyond the day', { hours: [range({ to: 1441 })] }, /hours/],
    ['a range that begins at no minute', { hours: [range({ from: 2 ** 32 - 1 })] }, /hours/],
    ['a line break in a name', { name: 'Front\r\ndesk' }, /name/],
    ['a NUL in a name', { name: 'Front\u0000' }, /name/],
    ['an escape of a terminal in a name', { name: '\u001b[2JFront' }, /name/],
    ['a name that is written backwards', { name: 'Front \u202eksed' }, /name/],
    ['a name of tags', { name: 'Front\u{e0041}' }, /name/],
    ['a name without a letter', { name: '' }, /name/],
    ['a name without an end', { name: 'a'.repeat(101) }, /name/],
    ['a script in place of a number', { phone: 'javascript:alert(1)' }, /phone/],
    ['a code that a phone runs', { phone: '+31*#06#' }, /phone/],
    ['a script in place of a language', { languages: ['<script>'] }, /languages/],
    ['21 languages', { languages: many(21, 'hu') }, /languages/],
    ['a script in place of a zone', { zone: '<script>alert(1)</script>' }, /zone/],
    ['a zone that is a path', { zone: '../../etc/passwd' }, /zone/],
    ['an id of another length', { id: new Uint8Array(15) }, /id/],
    ['six deputies', { deputies: many(6, new Uint8Array(16)) }, /deputies/],
    ['a duty that is none', { duties: [99] as never }, /duties/],
  ])('are refused by every reader: %s', (_, more, path) => {
    expect(broken(more).join(' ')).toMatch(path);
  });

  it('are refused where there are more than 50', () => {
    expect(violations(DesksPostedSchema, create(DesksPostedSchema, { desks: many(51, DESK) }))).toHaveLength(1);
  });

  it('fill a message of 250,000 bytes with nothing that is allowed', () => {
    const full: Init = {
      ...DESK,
      name: '界'.repeat(100),
      languages: many(20, 'hun'),
      zone: `A${'a'.repeat(63)}`,
      hours: many(28, range({ to: 1440 })),
      deputies: many(5, new Uint8Array(16)),
      duties: [1, 2, 3, 4, 5, 6, 7],
    };
    const message = create(DesksPostedSchema, { desks: many(50, full) });
    expect(violations(DesksPostedSchema, message)).toEqual([]);
    expect(encode(DesksPostedSchema, message).length).toBeLessThan(250_000);
  });

  it('say of their sender alone: no field names another member', () => {
    expect(DesksPostedSchema.fields.map(({ name }) => name)).toEqual(['desks']);
  });
});
