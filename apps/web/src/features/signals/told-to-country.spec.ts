import { expect, it } from '@jest/globals';
import type { HandedSignal } from './api/handed-signal.js';
import { toldBy } from './told-to-country.js';

const inEach = (en: string, nl: string) => ({ en, nl, hu: nl, bg: nl, ro: nl });

const VIEW = {
  reporter: 'organisation',
  priority: 'P1',
  signal: {
    observations: [inEach('Pays each night in cash', 'Betaalt elke nacht contant')],
    seen: [{ label: inEach('Told', 'Verteld'), said: 'A van each morning' }],
    answered: [{ label: inEach('Danger?', 'Gevaar?'), said: [inEach('No', 'Nee')] }],
    persons: [{ about: 'suspect', told: [{ label: inEach('Suspect', 'Verdachte'), said: 'Gábor Minta' }], chosen: [] }],
    places: ['at the canal', 'at the canal', 'x'.repeat(201)],
    things: [
      { kind: 'plate', said: 'XX-000-X' },
      { kind: 'drawer', said: '7' },
      { kind: 'phone', said: '0'.repeat(65) },
    ],
    when: 'around Easter',
  },
} as unknown as HandedSignal;

it('N12 N06 a country is told what was seen, and of nobody, in the language of who passes it, and nothing that weighs it', () => {
  expect(toldBy(VIEW, 'nl')).toEqual({
    reporter: 'organisation',
    seen: 'Betaalt elke nacht contant\nA van each morning',
    when: '',
    places: ['at the canal'],
    things: [{ kind: 'plate', said: 'XX-000-X' }],
  });
});

it('no more of it than a message holds is told, and no character is cut in half', () => {
  const long = {
    ...VIEW,
    signal: { ...VIEW.signal, observations: [], seen: [{ label: inEach('', ''), said: '🚐'.repeat(3000) }] },
  };
  expect(Array.from(toldBy(long, 'en').seen)).toHaveLength(2000);
});
