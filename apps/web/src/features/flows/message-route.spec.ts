import { describe, expect, it } from '@jest/globals';
import type { PassportHop } from './api/types.js';
import { addresseesOf, stepsOf } from './message-route.js';

const at = (time: string) => `2026-03-31T08:00:${time}Z`;

function hop(
  name: PassportHop['hop'],
  member: string | null,
  time: string,
  more: Partial<PassportHop> = {},
): PassportHop {
  return { hop: name, member, at: at(time), precision: 'millisecond', clock: 'own', seenAt: at(time), ...more };
}

const accepted = hop('accepted', 'xa', '01.000');
const sealed = hop('sealed', 'xa', '01.100', { seenAt: null });
const published = hop('published', null, '01.200', { clock: 'broker', seenAt: at('01.300') });
const stored = (member: string, second: string, seen: string) =>
  hop('stored', member, `${second}.000`, { precision: 'second', clock: 'member', seenAt: at(seen) });
const opened = (member: string, time: string) => hop('opened', member, time, { clock: 'broker', seenAt: null });
const route = (hops: readonly PassportHop[], recipients: readonly string[] = ['xa', 'xb', 'xc']) => ({
  hops,
  sender: 'xa',
  recipients,
  leftOut: [],
});

describe('28 the route of a message', () => {
  it('has one line for each addressee, also for whoever has it not: since when, and whose turn it is', () => {
    const said = addresseesOf(route([accepted, sealed, published, stored('xb', '02', '02.400')]));
    expect(said).toMatchObject([
      { member: 'xb', state: 'has-it', time: { at: at('02.000') }, arrived: { precision: 'second' }, turn: null },
      { member: 'xc', state: 'has-it-not', time: { at: at('01.200') }, turn: 'xc' },
    ]);
  });

  it('is our turn until it is on the log', () => {
    expect(addresseesOf(route([accepted, sealed], ['xa', 'xb']))).toMatchObject([
      { member: 'xb', state: 'has-it-not', time: { at: at('01.100') }, turn: 'xa' },
    ]);
  });

  it('shows no step before the one that it follows: a second that began before it is told by our clock', () => {
    const [xb] = addresseesOf(route([accepted, sealed, published, stored('xb', '01', '01.900')], ['xa', 'xb']));
    expect(xb).toMatchObject({ time: { at: at('01.900'), precision: 'millisecond', clock: 'own' } });
  });

  it('shows no time where every clock would put it too early', () => {
    const late = hop('sealed', 'xa', '09.000', { seenAt: null });
    expect(stepsOf({ hops: [accepted, late, published] }).map(({ time }) => time?.at ?? null)).toEqual([
      at('01.000'),
      at('09.000'),
      null,
    ]);
  });

  it('says when it was read, and when it had come', () => {
    const hops = [accepted, sealed, published, stored('xb', '02', '02.400'), opened('xb', '05.000')];
    expect(addresseesOf(route(hops, ['xa', 'xb']))).toMatchObject([
      { state: 'read', time: { at: at('05.000') }, arrived: { at: at('02.000') } },
    ]);
    const heardLate = [accepted, sealed, published, stored('xb', '02', '07.000'), opened('xb', '05.000')];
    expect(addresseesOf(route(heardLate, ['xa', 'xb']))).toMatchObject([{ arrived: { at: at('02.000') } }]);
    const clockBehind = [accepted, sealed, published, stored('xb', '00', '07.000'), opened('xb', '05.000')];
    expect(addresseesOf(route(clockBehind, ['xa', 'xb']))).toMatchObject([{ state: 'read', arrived: null }]);
  });

  it('says when it had come where it was read within the second in which it was on the log', () => {
    const hops = [accepted, sealed, published];
    for (const member of ['xb', 'xc']) hops.push(stored(member, '01', '03.000'), opened(member, '01.800'));
    expect(addresseesOf(route(hops))).toMatchObject([
      { member: 'xb', state: 'read', arrived: { at: at('01.000'), precision: 'second', clock: 'member' } },
      { member: 'xc', state: 'read', arrived: { at: at('01.000'), precision: 'second', clock: 'member' } },
    ]);
  });

  it('names whom its author left out', () => {
    const leftOut = [{ member: 'xd', by: 'Anna', at: at('01.050') }];
    const said = addresseesOf({ ...route([accepted, sealed], ['xa', 'xb']), leftOut });
    expect(said.map(({ member, state, turn }) => [member, state, turn])).toEqual([
      ['xb', 'has-it-not', 'xa'],
      ['xd', 'left-out', null],
    ]);
  });
});
