import { describe, expect, it } from '@jest/globals';
import { blankNote, holdersOf, momentOf, noteBody } from './phone-note.js';

const NOW = new Date(2026, 10, 29, 9, 5);
const DEFAULTS = { legalBasis: 'Agreement, clause 3', purpose: 'investigation', purposes: [], handling: 'H1' } as const;
const KNOWN = { number: 'LAN-HU 482 092', holders: ['hu', 'nl', 'ro'] };
const WRITING = { title: 'Phone note', moment: '29 Nov 2026, 09:05 CET', about: KNOWN };

describe('a note of a call', () => {
  it('17 begins as a call of now about what is on the screen, for nobody else', () => {
    expect(blankNote(NOW, 'r')).toEqual({
      who: '',
      said: '',
      day: '2026-11-29',
      time: '09:05',
      about: 'r',
      release: [],
    });
  });

  it('17 is a record of the own country, with the moment as it was written beside its day', () => {
    const note = { ...blankNote(NOW, null), who: ' Kovács Réka ', said: ' She will call again.\n' };
    expect(noteBody(note, { ...WRITING, about: null }, DEFAULTS)).toEqual({
      type: 'note',
      release: [],
      legalBasis: 'Agreement, clause 3',
      purpose: 'investigation',
      statements: [
        { property: 'title', value: 'Phone note: Kovács Réka' },
        { property: 'date', value: '2026-11-29', original: '29 Nov 2026, 09:05 CET' },
        { property: 'text', value: 'She will call again.' },
      ],
    });
  });

  it('17 is called by its kind where nobody is named', () => {
    const { statements } = noteBody({ ...blankNote(NOW, null), said: 'Hello' }, WRITING, DEFAULTS);
    expect(statements[0]).toEqual({ property: 'title', value: 'Phone note' });
  });

  it('17 says which record it is about to those alone who have it', () => {
    const about = (release: readonly string[]) =>
      noteBody({ ...blankNote(NOW, 'r'), said: 'Hello', release }, WRITING, DEFAULTS).statements.at(-1);
    expect(about(['bg', 'ro'])).toEqual({ property: 'about', value: 'LAN-HU 482 092', release: ['ro'] });
    expect(about(['bg'])).toEqual({ property: 'about', value: 'LAN-HU 482 092', release: [] });
  });

  it.each([
    ['09:05', 9, 5],
    ['9.05', 9, 5],
    [' 23:59 ', 23, 59],
  ])('17 was at %j', (time, hours, minutes) => {
    expect(momentOf({ ...blankNote(NOW, null), time })).toEqual(new Date(2026, 10, 29, hours, minutes));
  });

  it.each(['', '9', '24:00', '12:60', 'noon', '0905'])('17 was at no such time as %j', (time) => {
    expect(momentOf({ ...blankNote(NOW, null), time })).toBeNull();
  });

  it('17 was on no day that nobody can read', () => {
    expect(momentOf({ ...blankNote(NOW, null), day: 'yesterday' })).toBeNull();
  });
});

it('17 who has a record is its owner, and who has a value that stands, or will', () => {
  const value = (retractedIn: number | null, member: string, state: string) => ({
    retractedIn,
    holders: [{ member, state, at: null }],
  });
  const record = {
    owner: 'hu',
    statements: [
      value(null, 'ro', 'on-its-way'),
      value(null, 'bg', 'waiting'),
      value(2, 'cz', 'read'),
      value(null, 'nl', 'arrived'),
    ],
  };
  expect(holdersOf(record as never)).toEqual(['hu', 'nl', 'ro']);
});
