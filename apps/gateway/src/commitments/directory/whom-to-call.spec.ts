import { describe, expect, it } from '@jest/globals';
import { type DutyDesk, whomToCall } from './whom-to-call.js';

/** A Monday, in the hours of nobody but the night. */
const NIGHT = new Date('2026-11-30T01:00:00Z');
const DAY = new Date('2026-11-30T10:00:00Z');
const OFFICE = [{ day: 1, from: 480, to: 1080 }];

const desk = (deskId: string, more: Partial<DutyDesk> = {}): DutyDesk => ({
  deskId,
  zone: 'Europe/Budapest',
  hours: OFFICE,
  deputies: [],
  duties: [],
  ...more,
});

describe('duty hours of all desks of a country', () => {
  const information = desk('information', { duties: ['information'] });
  const front = desk('front', { duties: ['front'], deputies: ['stand-in', 'of nobody'] });
  const night = desk('night', { hours: [], duties: ['night'] });
  const always = desk('always', {
    hours: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 0 })),
    duties: ['check'],
  });
  const standIn = desk('stand-in', { hours: [] });

  it.each<[what: string, desks: readonly DutyDesk[], at: Date, ground: string, deskIds: readonly string[]]>([
    ['open ones, the front desk first', [information, front, night], DAY, 'hours', ['front', 'information']],
    ['the desk for the night where all are closed', [information, front, night, standIn], NIGHT, 'night', ['night']],
    [
      'the desk for the night where another one than the front is open',
      [always, front, night],
      NIGHT,
      'night',
      ['night'],
    ],
    ['the deputies where there is none for the night', [information, front, standIn], NIGHT, 'deputies', ['stand-in']],
    [
      'the deputies of all where there is no front desk',
      [desk('a', { deputies: ['b'] }), desk('b')],
      NIGHT,
      'deputies',
      ['b'],
    ],
    ['nobody where none stands in', [information], NIGHT, 'none', []],
    ['nobody where nothing was posted', [], NIGHT, 'none', []],
    ['nobody by hours in a zone that is unknown', [desk('a', { zone: 'No/Where' })], DAY, 'none', []],
  ])('name %s', (_, desks, at, ground, deskIds) => {
    expect(whomToCall(desks, at)).toMatchObject({ ground, deskIds });
  });

  it('say of each desk whether it is open', () => {
    const { opens } = whomToCall([always, front, night, desk('a', { zone: 'No/Where' })], NIGHT);
    expect(Object.fromEntries(opens)).toEqual({ always: true, front: false, night: null, a: null });
  });
});
