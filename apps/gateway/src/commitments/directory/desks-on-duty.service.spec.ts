import { describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Ring } from '#libs/notices';
import type { DeskRepository, DeskRow } from './desk.repository.js';
import { DesksOnDuty } from './desks-on-duty.service.js';

const NOW = new Date('2026-12-01T02:00:00Z');
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));

const desk = (deskId: string, more: Partial<DeskRow> = {}): DeskRow & { readonly spaceNo: number } => ({
  spaceNo: 7,
  member: 'hu',
  deskId,
  name: deskId,
  phone: '+0003610000001',
  languages: [],
  zone: 'Europe/Budapest',
  hours: [],
  deputies: [],
  duties: [],
  ...more,
});

const ring = (more: Partial<Ring> = {}): Ring => ({
  key: 'request.1',
  kind: 'request',
  spaceNo: 7,
  moment: NOW,
  says: 'urgent',
  unanswered: false,
  ...more,
});

const DESKS = [
  desk('front', { duties: ['front'] }),
  desk('night', { duties: ['night'], deputies: ['stand-in', 'night'] }),
  desk('decides', { duties: ['approval'], hours: ALWAYS, deputies: ['front'] }),
  desk('stand-in'),
];

const called = (desks: typeof DESKS, ...rings: readonly Ring[]) => {
  const repository = { of: async (member: string) => (member === 'hu' ? desks : []) } as unknown as DeskRepository;
  return new DesksOnDuty({ member: 'hu' } as ExchangeIdentity, repository, { now: () => NOW }).for(rings);
};

describe('10 desks that are told', () => {
  it.each<[what: string, more: Partial<Ring>, desks: readonly string[], inHours: boolean]>([
    ['those on duty', {}, ['night'], false],
    ['those who answer for them where nobody does', { unanswered: true }, ['stand-in'], false],
    ['those of who decides for an approval', { kind: 'approval' }, ['decides'], true],
    ['those who answer for who decides', { kind: 'approval', unanswered: true }, ['front'], true],
    ['none in a case without desks', { spaceNo: 8 }, [], false],
    ['none for what is of no case', { spaceNo: null }, [], false],
  ])('are %s', async (_, more, desks, inHours) => {
    expect(await called(DESKS, ring(more), ring({ spaceNo: 8 }))).toEqual([
      { desks, inHours },
      { desks: [], inHours: false },
    ]);
  });

  it('are those on duty where nobody decides approvals', async () => {
    const without = DESKS.filter(({ deskId }) => deskId !== 'decides');
    expect(await called(without, ring({ kind: 'approval' }))).toEqual([{ desks: ['night'], inHours: false }]);
  });
});
