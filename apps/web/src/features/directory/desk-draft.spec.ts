import { describe, expect, it } from '@jest/globals';
import type { Desk } from '../../case/directory/directory.query.js';
import { deskOf, draftOf } from './desk-draft.js';

const DESK: Desk = {
  deskId: 'b1',
  name: 'Front desk',
  phone: '+0003610000001',
  languages: ['hu'],
  zone: 'Europe/Budapest',
  hours: [
    { day: 1, from: 480, to: 1080 },
    { day: 2, from: 480, to: 1080 },
    { day: 6, from: 1320, to: 360 },
    { day: 7, from: 0, to: 1440 },
  ],
  deputies: [],
  duties: ['front'],
  state: 'closed',
  changesAt: null,
};

describe('duty hours in the form', () => {
  it('stand once for all days that have the same', () => {
    expect(draftOf(DESK).hours).toEqual([
      { days: ['1', '2'], from: '08:00', to: '18:00' },
      { days: ['6'], from: '22:00', to: '06:00' },
      { days: ['7'], from: '00:00', to: '00:00' },
    ]);
  });

  it('are sent as they were, a whole day as one that ends with the next', () => {
    const { state: _, changesAt: __, ...said } = DESK;
    const hours = [...DESK.hours.slice(0, 3), { day: 7, from: 0, to: 0 }];
    expect(deskOf(draftOf(DESK))).toEqual({ ...said, hours });
  });

  it('are left out where no time stands', () => {
    const draft = { ...draftOf(DESK), hours: [{ days: ['1'], from: '', to: '18:00' }] };
    expect(deskOf(draft).hours).toEqual([]);
  });
});
