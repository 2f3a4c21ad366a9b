import { expect, it } from '@jest/globals';
import { readHandedSignal } from './handed-signal.js';

const inEach = (said: string) => ({ en: said, nl: said, hu: said, bg: said, ro: said });
const SIGNAL = {
  signalId: '018f0000-0000-7000-8000-0000000000aa',
  reporter: 'public',
  language: 'en',
  receivedAt: '2026-11-28T09:00:00.000Z',
  priority: 'P1',
  child: true,
  danger: false,
  restricted: false,
  seen: [{ label: inEach('What did you see?'), said: 'A van' }],
  answered: [{ label: inEach('What kind of place is it?'), said: [inEach('Home')] }],
  observations: [inEach('Pays each night in cash')],
  persons: [
    {
      about: 'suspect',
      told: [{ label: inEach('A suspect'), said: 'Gábor Minta' }],
      chosen: [],
    },
  ],
  switches: [{ basis: 'Article 1 of the example act', authority: 'Example parket', decidedOn: '2026-11-28' }],
  places: ['at the canal'],
  things: [{ kind: 'plate', said: 'XX-000-X' }],
  when: null,
  forms: ['ForcedLabour'],
};

it('reads what intake hands over', () => {
  expect(readHandedSignal(SIGNAL)).toEqual(SIGNAL);
});

it('N12 takes nothing along that has no place in it, such as a score', () => {
  expect(readHandedSignal({ ...SIGNAL, score: 17, class: 'hotel' })).toEqual(SIGNAL);
});

it('N06 takes in nothing that was written about who may be a victim', () => {
  const told = [{ label: inEach('Who'), said: 'Violeta Primerova' }];
  const chosen = [{ label: inEach('Age'), said: [inEach('18 to 25')] }];
  const { persons } = readHandedSignal({ ...SIGNAL, persons: [{ about: 'concerned', told, chosen }] });
  expect(persons).toEqual([{ about: 'concerned', told: [], chosen }]);
  for (const wrong of [[{ told, chosen }], [{ about: 'victim', told, chosen }], ['Violeta']])
    expect(() => readHandedSignal({ ...SIGNAL, persons: wrong })).toThrow(TypeError);
});

it('keeps what does not say whether an official may be involved for few', () => {
  const { restricted: _, ...silent } = SIGNAL;
  expect(readHandedSignal(silent).restricted).toBe(true);
  expect(() => readHandedSignal({ ...SIGNAL, restricted: 'no' })).toThrow(TypeError);
});

it('reads what was handed over before questions came in every language', () => {
  const { answered: _, persons: __, switches: ___, ...before } = SIGNAL;
  const seen = [{ label: 'What did you see?', said: 'A van' }];
  const observations = ['Pays each night in cash'];
  expect(readHandedSignal({ ...before, seen, observations })).toEqual({
    ...SIGNAL,
    answered: [],
    persons: [],
    switches: [],
  });
});

it.each([
  ['nothing', null],
  ['a text', 'signal'],
  ['no id', { ...SIGNAL, signalId: '../7' }],
  ['another priority', { ...SIGNAL, priority: 'P9' }],
  ['no moment', { ...SIGNAL, receivedAt: 'yesterday' }],
  ['a child that is no yes or no', { ...SIGNAL, child: 'yes' }],
  ['lists that are none', { ...SIGNAL, places: 'at the canal' }],
  ['a question without a language', { ...SIGNAL, seen: [{ label: { en: 'What?' }, said: 'A van' }] }],
  ['an answer that is no list', { ...SIGNAL, answered: [{ label: inEach('Where?'), said: 'Home' }] }],
  ['a thing without its kind', { ...SIGNAL, things: [{ said: 'XX-000-X' }] }],
])('refuses %s', (_, told) => {
  expect(() => readHandedSignal(told)).toThrow(TypeError);
});
