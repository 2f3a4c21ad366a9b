import { describe, expect, it, jest } from '@jest/globals';
import type { ExchangeIdentity } from '#libs/exchange';
import type { Ring } from '#libs/notices';
import type { DeskInCase, DeskRepository } from './desk.repository.js';
import { DesksOnDuty } from './desks-on-duty.service.js';

const NOW = new Date('2026-12-01T02:00:00Z');
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));

const desk = (deskId: string, more: Partial<DeskInCase> = {}): DeskInCase => ({
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
  urgent: true,
  unanswered: false,
  ...more,
});

const DESKS = [
  desk('front', { duties: ['front'] }),
  desk('front-9', { spaceNo: 9, duties: ['front'] }),
  desk('other-9', { spaceNo: 9 }),
  desk('night', { duties: ['night'], deputies: ['stand-in', 'night'] }),
  desk('decides', { duties: ['approval'], hours: ALWAYS, deputies: ['front'] }),
  desk('stand-in'),
];

const service = (desks: typeof DESKS): DesksOnDuty => {
  const of: DeskRepository['of'] = async (member, spaceNos, fronts) =>
    desks.filter(
      ({ spaceNo, duties }) => member === 'hu' && (spaceNos.includes(spaceNo) || (fronts && duties.includes('front'))),
    );
  const repository = { of } as DeskRepository;
  return new DesksOnDuty({ member: 'hu' } as ExchangeIdentity, repository, { now: () => NOW });
};

const called = (desks: typeof DESKS, ...rings: readonly Ring[]) => service(desks).for(rings);

describe('10 desks that are told', () => {
  it.each<[what: string, more: Partial<Ring>, desks: readonly string[], inHours: boolean]>([
    ['those on duty', {}, ['night'], true],
    ['those who answer for them where nobody does', { unanswered: true }, ['stand-in'], true],
    ['those of who decides for an approval', { kind: 'approval' }, ['decides'], true],
    ['those who answer for who decides', { kind: 'approval', unanswered: true }, ['front'], true],
    ['none in a case without desks', { spaceNo: 8 }, [], true],
    ['all front desks for what is of no case', { spaceNo: null }, ['front', 'front-9'], true],
  ])('are %s', async (_, more, desks, inHours) => {
    expect(await called(DESKS, ring(more))).toEqual([{ desks, inHours }]);
  });

  it('are those on duty where nobody decides approvals', async () => {
    const without = DESKS.filter(({ deskId }) => deskId !== 'decides');
    expect(await called(without, ring({ kind: 'approval' }))).toEqual([{ desks: ['night'], inHours: true }]);
  });

  const OFFICE = [{ day: 2, from: 480, to: 1080 }];

  it.each<[what: string, desks: typeof DESKS, deskIds: readonly string[], inHours: boolean]>([
    [
      'the front desks where nobody is on duty at night',
      [desk('front', { duties: ['front'], hours: OFFICE }), desk('other', { hours: OFFICE })],
      ['front'],
      false,
    ],
    ['all where nobody is on duty and none is in front', [desk('a', { hours: OFFICE }), desk('b')], ['a', 'b'], false],
    [
      'the desk for the night, out of the hours of the front desk',
      [desk('front', { duties: ['front'], hours: OFFICE }), desk('night', { duties: ['night'] })],
      ['night'],
      false,
    ],
    [
      'the desk for the night of a front desk that never opens, whatever else has hours',
      [desk('front', { duties: ['front'] }), desk('night', { duties: ['night'] }), desk('other', { hours: OFFICE })],
      ['night'],
      true,
    ],
    [
      'deputies of a front desk without hours',
      [desk('front', { duties: ['front'], deputies: ['b'] }), desk('b')],
      ['b'],
      true,
    ],
    ['none where none is posted, and nothing waits for hours', [], [], true],
  ])('are %s', async (_, desks, deskIds, inHours) => {
    expect(await called(desks, ring())).toEqual([{ desks: deskIds, inHours }]);
  });

  it('are called once more where nobody answers for them', async () => {
    expect(await called([desk('front', { duties: ['front'] })], ring({ unanswered: true }))).toMatchObject([
      { desks: ['front'] },
    ]);
  });

  it('are looked for once in a case and a minute, however many rings wait', async () => {
    const [clocks, read] = [jest.spyOn(Intl, 'DateTimeFormat'), service(DESKS)];
    const many = Array.from({ length: 200 }, (_, i) => ring({ key: `request.${i}` }));
    await read.for(many);
    await read.for(many);
    expect(clocks.mock.calls.length).toBeLessThanOrEqual(DESKS.length);
    clocks.mockRestore();
  });
});
