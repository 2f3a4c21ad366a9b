import { expect, it } from '@jest/globals';
import type { AnsweringDesk } from '#libs/member';
import { answeringDesks, oneOfEach } from './answering-desks.js';
import type { PostedDesk } from './desk.repository.js';

/** A Monday: in Budapest it is eleven o'clock. */
const DAY = new Date('2026-11-30T10:00:00Z');
const NIGHT = new Date('2026-11-30T01:00:00Z');

const desk = (member: string, name: string, more: Partial<PostedDesk> = {}): PostedDesk => ({
  spaceId: 'a case',
  member,
  deskId: `${member} ${name}`,
  name,
  phone: '+0003610000040',
  languages: [],
  zone: 'Europe/Budapest',
  hours: [{ day: 1, from: 480, to: 1080 }],
  deputies: [],
  duties: [],
  ...more,
});

const HU = [desk('hu', 'Front'), desk('hu', 'Night', { hours: [], duties: ['night'] })];
const RO = [desk('ro', 'Day room', { zone: 'Europe/Bucharest' })];

it.each([
  ['by day', DAY, 'Front', 'Day room'],
  ['by night', NIGHT, 'Night', null],
])('12 the board names the desk of each member that answers %s', (_, at, ofHungary, ofRomania) => {
  expect(answeringDesks([...HU, ...RO], at).get('a case')).toEqual([
    { member: 'hu', name: ofHungary, zone: 'Europe/Budapest' },
    { member: 'ro', name: ofRomania, zone: 'Europe/Bucharest' },
  ]);
});

it('12 the desks of each case answer for it alone', () => {
  const cases = answeringDesks([...HU, desk('hu', 'Of another', { spaceId: 'another' })], DAY);
  expect([...cases].map(([spaceId, [first]]) => [spaceId, first?.name])).toEqual([
    ['a case', 'Front'],
    ['another', 'Of another'],
  ]);
});

it('12 of several cases the first counts in which a desk of the member answers', () => {
  const answers = (member: string, name: string | null): AnsweringDesk => ({ member, name, zone: 'UTC' });
  const found = oneOfEach([
    [],
    [answers('ro', null), answers('hu', 'Front')],
    [answers('ro', 'Night')],
    [answers('ro', 'Later'), answers('hu', null), answers('bg', null)],
  ]);
  expect(found).toEqual([answers('bg', null), answers('hu', 'Front'), answers('ro', 'Night')]);
});
