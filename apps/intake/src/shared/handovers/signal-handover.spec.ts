import { expect, it } from '@jest/globals';
import { toldLabel } from '#libs/forms';
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
  organisation: null,
  state: 'WEIGHED',
};

const handed = (form: string, answers: Readonly<Record<string, unknown>>, persons: readonly string[] = []) =>
  handoverOf(practice, {
    signal: SIGNAL,
    judgement: { form: practice.content.reporters.get(form)!, answers, isRestricted: false },
    persons,
    switches: [],
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

it('says signs as the sentences of the form, in every language, and things by their kind', () => {
  const { observations, things, places } = handed('hotel', {
    seen: ['HOT.01'],
    plate: 'XX-000-X',
    place: 'Example street 1',
    room: 'Room 12, two nights',
  });
  expect(observations).toEqual([practice.content.indicators.get('HOT.01')!.text]);
  expect(things).toEqual([{ kind: 'plate', said: 'XX-000-X' }]);
  expect(places).toEqual(['Example street 1']);
});

it.each([
  ['en', /\b(?:you|your|we|us)\b/i],
  ['nl', /\b(?:u|uw|wij|we|ons)\b/i],
  ['hu', /(?:^|\s)(?:Ön\S*|Mondja|Írja|Mit észlelt)/],
  ['bg', /(?:^|\s)(?:Ви|Вас|Ваш\S*|Разкажете|Не пишете)/],
  ['ro', /\b(?:dumneavoastră|ați|Povestiți|vă)\b/i],
] as const)('37 puts no question of a form to its reader as if they had reported: %s', (language, spoken) => {
  const forms = [...practice.content.reporters.values()];
  const labels = forms.flatMap((form) => form.fields.map((field) => toldLabel(field)[language]));
  expect(labels.length).toBeGreaterThan(100);
  expect(labels.filter((label) => spoken.test(label))).toEqual([]);
});

it('38 names a question in the language of each reader, with all that was chosen or counted, and says nothing of how to reach anybody', () => {
  const { seen, answered } = handed('citizen', {
    danger: 'no',
    minor: 'unknown',
    story: 'At the desk',
    forms: ['ForcedLabour'],
    hours: 60,
    placeKind: 'home',
    contact: 'planted@example.org',
  });
  expect(seen).toMatchObject([{ label: { en: 'What was told, in their own words' }, said: 'At the desk' }]);
  expect(answered.map(({ label, said }) => [label.en, said.map(({ en, nl }) => [en, nl])])).toEqual([
    ['Is somebody in danger now?', [['No', 'Nee']]],
    ['Is one of them under 18?', [['I do not know', 'Weet ik niet']]],
    ['What kind of exploitation could it be?', [['Labour exploitation', 'Arbeidsuitbuiting']]],
    ['Hours of work in a week', [['60', '60']]],
    ['What kind of place is it?', [['Home', 'Woning']]],
  ]);
  expect(JSON.stringify(handed('citizen', { contact: 'planted@example.org' }))).not.toContain('planted');
});

it('A06 says of people only what was chosen, each under its question, and keeps who may be a victim without words', () => {
  const said = { danger: 'no', suspect: 'Gábor Minta', age: 'from18to25', story: 'At the gate' };
  expect(handed('police', said)).toMatchObject({ persons: [], seen: [{ said: 'At the gate' }], answered: [{}] });
  expect(JSON.stringify(handed('police', said))).not.toMatch(/Minta|18 to 25/);
  expect(handed('police', said, ['suspect', 'age']).persons).toMatchObject([
    { about: 'concerned', told: [], chosen: [{ said: [{ en: '18 to 25', nl: '18 tot en met 25' }] }] },
    { about: 'suspect', told: [{ label: { en: 'A suspect, as far as known' }, said: 'Gábor Minta' }], chosen: [] },
  ]);
  expect(handed('police', said, ['story', 'danger', 'place']).persons).toEqual([]);
});

it('N06 has in no form room for words about who may be a victim', () => {
  const fields = [...practice.content.reporters.values()].flatMap((form) => form.fields);
  const concerned = fields.filter(({ about }) => about === 'concerned');
  expect(concerned.length).toBeGreaterThan(0);
  expect(new Set(concerned.map(({ kind }) => kind))).toEqual(new Set(['choice']));
  expect(fields.filter(({ kind, about }) => kind === 'person' && about !== 'suspect')).toEqual([]);
});

it('N05 does not say whether the own organisation of whoever reported is involved', () => {
  const { answered } = handed('hotel', { danger: 'no', ownOrganisation: 'yes' });
  expect(answered.map(({ label }) => label.en)).toEqual(['Is somebody in danger now?']);
});

it('N05 does not say whose people told it', () => {
  const judgement = {
    form: practice.content.reporters.get('counter-clerk')!,
    answers: { danger: 'yes' },
    isRestricted: false,
  };
  const said = handoverOf(practice, {
    signal: { ...SIGNAL, organisation: 'Gemeente Voorbeeldstad' },
    judgement,
    persons: [],
    switches: [],
  });
  expect(JSON.stringify(said)).not.toContain('Voorbeeldstad');
});

it('N12 holds neither a code of a sign nor what it weighs', () => {
  expect(JSON.stringify(handed('hotel', { seen: ['HOT.01', 'PRE.01'] }))).not.toMatch(/HOT\.|PRE\.|strong|score/);
});

it('is fetched on two routes alone', () => {
  expect(Object.keys(HANDED_TO)).toEqual(['INVESTIGATION', 'FOREIGN']);
  expect(Object.keys(HANDED_TO)).toEqual([...INVESTIGATED]);
});
