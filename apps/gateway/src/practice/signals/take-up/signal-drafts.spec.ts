import { describe, expect, it } from '@jest/globals';
import { readBuilt } from '#libs/content';
import { practiceText } from '#libs/testing';
import { findProperty } from '../../../case/records/catalogue/catalogue.js';
import { SIGNAL_REASONS } from '../answers/signal-answer.js';
import { type HandedSignal, readHandedSignal } from '../handed-signal.js';
import { draftsOf, MOST_DRAFTS } from './signal-drafts.js';

const inEach = (said: string) => ({ en: said, nl: said, hu: said, bg: said, ro: said });

const SIGNAL: HandedSignal = {
  signalId: '018f0000-0000-7000-8000-0000000000aa',
  reporter: 'organisation',
  language: 'en',
  receivedAt: '2026-11-28T09:00:00.000Z',
  priority: 'P1',
  child: false,
  danger: false,
  restricted: false,
  seen: [{ label: inEach('What did you see?'), said: 'A van each morning' }],
  answered: [{ label: inEach('Is somebody in danger now?'), said: [inEach('No')] }],
  observations: [{ ...inEach('Betaalt elke nacht contant'), en: 'Pays each night in cash' }],
  persons: [],
  switches: [],
  places: ['Example street 1'],
  things: [
    { kind: 'plate', said: 'XX-000-X' },
    { kind: 'phone', said: '+0003110000001' },
    { kind: 'account', said: 'NL00 DEMO 0000 0000 01' },
    { kind: 'account', said: 'drawer 7' },
    { kind: 'company', said: 'Demo Greens' },
  ],
  when: '2026-11-27',
  forms: ['ForcedLabour'],
};

describe('the drafts that come of a signal', () => {
  it('A06 are the place, what was named, what happened when, and a note with the rest', () => {
    expect(draftsOf(SIGNAL, 'en')).toEqual([
      { type: 'place', statements: [{ property: 'full', value: 'Example street 1' }] },
      { type: 'vehicle', statements: [{ property: 'registrationNumber', value: 'XX-000-X' }] },
      { type: 'contact-point', statements: [{ property: 'phone', value: '+0003110000001' }] },
      { type: 'financial-account', statements: [{ property: 'iban', value: 'NL00 DEMO 0000 0000 01' }] },
      { type: 'financial-account', statements: [{ property: 'accountNumber', value: 'drawer 7' }] },
      { type: 'organisation', statements: [{ property: 'name', value: 'Demo Greens' }] },
      {
        type: 'event',
        statements: [
          { property: 'startDate', value: '2026-11-27' },
          { property: 'location', value: 'Example street 1' },
          { property: 'summary', value: 'Pays each night in cash' },
        ],
      },
      {
        type: 'note',
        statements: [
          { property: 'text', value: 'Pays each night in cash' },
          { property: 'text', value: 'A van each morning' },
          { property: 'date', value: '2026-11-28' },
        ],
      },
    ]);
  });

  it('A06 hold what was told and no question of the form, with its signs in the language of whoever takes it up', () => {
    const of = (language: 'en' | 'nl') => JSON.stringify(draftsOf(SIGNAL, language));
    for (const said of [of('en'), of('nl')]) expect(said).not.toMatch(/What did you see|danger|"No"/);
    expect([of('en').match(/Pays each|Betaalt/g), of('nl').match(/Pays each|Betaalt/g)]).toEqual([
      ['Pays each', 'Pays each'],
      ['Betaalt', 'Betaalt'],
    ]);
  });

  const inBoth = (en: string, nl: string) => ({ ...inEach(nl), en });
  const SUSPECT = inBoth('A suspect', 'Een verdachte');
  const age = { label: inBoth('Age', 'Leeftijd'), said: [inBoth('18 to 25', '18 tot en met 25')] };

  it('A06 are a person where the desk passed on what is said of one, in the language of whoever takes it up', () => {
    const told = [{ label: SUSPECT, said: 'Gábor Minta, drives the van' }];
    const persons = [
      { about: 'suspect', told, chosen: [] },
      { about: 'concerned', told: [], chosen: [age] },
    ] as const;
    expect(draftsOf({ ...SIGNAL, persons }, 'nl').slice(0, 2)).toEqual([
      {
        type: 'person',
        statements: [
          { property: 'name', value: 'Gábor Minta' },
          { property: 'notes', value: 'Een verdachte: Gábor Minta, drives the van' },
        ],
      },
      { type: 'person', statements: [{ property: 'notes', value: 'Leeftijd: 18 tot en met 25' }] },
    ]);
    for (const { type, statements } of draftsOf({ ...SIGNAL, persons }, 'en'))
      for (const { property } of statements) expect(findProperty(type, property)).not.toBeNull();
  });

  it.each([
    ['two names', 'suspect', 'Gábor Minta and Ilona Minta'],
    ['no name', 'suspect', 'the driver of the van'],
    ['a word that may be one', 'suspect', 'a driver whom they call Gábor'],
    ['who is no suspect', 'companion', 'Gábor Minta'],
  ] as const)('A06 name nobody for %s', (_, about, said) => {
    const persons = [{ about, told: [{ label: SUSPECT, said }], chosen: [] }];
    expect(draftsOf({ ...SIGNAL, persons }, 'en')[0]).toEqual({
      type: 'person',
      statements: [{ property: 'notes', value: `A suspect: ${said}` }],
    });
  });

  it('say nothing but what a record of their type may say', () => {
    for (const { type, statements } of draftsOf(SIGNAL, 'en'))
      for (const { property } of statements) expect([type, property, findProperty(type, property)]).not.toContain(null);
  });

  it('N05 N12 say neither who reported, nor how pressing it is', () => {
    expect(JSON.stringify(draftsOf(SIGNAL, 'en'))).not.toMatch(/organisation"?:|P1|ForcedLabour|reporter/);
  });

  it('keep a moment that is no date among what was told, and make no event of it', () => {
    const drafts = draftsOf({ ...SIGNAL, when: 'around Easter' }, 'en');
    expect(drafts.map(({ type }) => type)).not.toContain('event');
    expect(drafts.at(-1)?.statements).toContainEqual({ property: 'text', value: 'around Easter' });
  });

  it('are bounded, and the note stays whatever else is left out', () => {
    const places = Array.from({ length: 500 }, (_, n) => `Example street ${n}`);
    const drafts = draftsOf({ ...SIGNAL, places, seen: [{ label: inEach('Told'), said: 'x'.repeat(9000) }] }, 'en');
    expect(drafts).toHaveLength(MOST_DRAFTS);
    expect(drafts.at(-1)?.type).toBe('note');
    const lengths = drafts.flatMap(({ statements }) => statements.map(({ value }) => value.length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(4000);
    expect(drafts.at(-1)?.statements.filter(({ value }) => value.includes('xxx'))).toHaveLength(3);
  });

  it.each([0, 1])('never cut a character in half, wherever the cut falls: %i letters before it', (before) => {
    const long = 'x'.repeat(before) + '🚐'.repeat(6000);
    const drafts = draftsOf(
      {
        ...SIGNAL,
        ...readHandedSignal({ ...SIGNAL, places: [long], observations: [inEach(long)] }),
        things: [{ kind: 'company', said: long }],
        seen: [{ label: inEach('Told'), said: long }],
      },
      'en',
    );
    const values = drafts.flatMap(({ statements }) => statements.map(({ value }) => value));
    expect(values.filter((value) => /\p{Surrogate}/u.test(value))).toEqual([]);
    expect(Math.max(...values.map((value) => Array.from(value).length))).toBe(4000);
    const told = (drafts.at(-1)?.statements ?? []).map(({ value }) => value).slice(1, -1);
    expect(told.join('')).toBe(long);
  });

  it('are none where nothing was told', () => {
    expect(draftsOf({ ...SIGNAL, seen: [], observations: [], places: [], things: [], when: null }, 'en')).toEqual([]);
  });
});

it('A16 knows the reasons that reporters may be told, as the practice has them', () => {
  const entries = readBuilt(practiceText()).content.lists.get('feedback-reasons')?.entries ?? [];
  expect(entries.map(({ code }) => code)).toEqual([...SIGNAL_REASONS]);
});
