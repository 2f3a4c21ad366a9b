import { expect, it } from '@jest/globals';
import { INVESTIGATED } from '#libs/policy';
import { practiceText } from '#libs/testing';
import { openPractice } from '../practice/practice.js';
import type { SignalHead } from '../signals/stored-signal.js';
import { HANDED_TO, handoverOf } from './signal-handover.js';

const practice = openPractice(practiceText(), 'nl');
const SIGNAL: SignalHead = {
  signalId: '018f0000-0000-7000-8000-0000000000aa',
  no: '7',
  class: 'hotel',
  formVersion: 1,
  receivedAt: new Date('2026-11-28T09:00:00Z'),
  dueAt: null,
  language: 'hu',
  priority: 'P2',
  child: false,
  danger: false,
  lane: 'normal',
  state: 'WEIGHED',
};

const handed = (form: string, answers: Readonly<Record<string, unknown>>) =>
  handoverOf(practice, {
    signal: SIGNAL,
    judgement: { form: practice.content.reporters.get(form)!, answers, isRestricted: false },
  });

it.each([
  ['citizen', 'public'],
  ['hotel', 'organisation'],
  ['grower', 'organisation'],
  ['bank', 'organisation'],
  ['counter-clerk', 'authority'],
  ['police', 'authority'],
])('N05 names %s as %s, and no class', (form, reporter) => {
  const handover = handed(form, { danger: 'no' });
  expect(handover.reporter).toBe(reporter);
  expect(Object.values(handover)).not.toContain(form);
});

it('says signs as the sentences of the form, in the language of the country, and things by their kind', () => {
  const { observations, things, places } = handed('hotel', {
    seen: ['HOT.01'],
    plate: 'XX-000-X',
    place: 'Example street 1',
    room: 'Room 12, two nights',
  });
  expect(observations).toEqual([practice.content.indicators.get('HOT.01')!.text.nl]);
  expect(things).toEqual([{ kind: 'plate', said: 'XX-000-X' }]);
  expect(places).toEqual(['Example street 1']);
});

it('N12 holds neither a code of a sign nor what it weighs', () => {
  expect(JSON.stringify(handed('hotel', { seen: ['HOT.01', 'PRE.01'] }))).not.toMatch(/HOT\.|PRE\.|strong|score/);
});

it('is fetched on two routes alone', () => {
  expect(Object.keys(HANDED_TO)).toEqual(['INVESTIGATION', 'FOREIGN']);
  expect(Object.keys(HANDED_TO)).toEqual([...INVESTIGATED]);
});
