import { describe, expect, it } from '@jest/globals';
import type { Offer } from '../../case/record/requests.js';
import { aChange, aStatement } from './a-statement.testing.js';
import type { CountryPlace } from './api/types.js';
import type { Known } from './places.js';
import { recordEvents } from './record-events.js';

const SENT = '2026-11-24T10:00:00.000Z';
const READ = '2026-11-24T11:00:00.000Z';
const ASKED = '2026-11-24T12:00:00.000Z';
const ANSWERED = '2026-11-24T13:00:00.000Z';

const place = (member: string, state: CountryPlace['state'], at: string | null): CountryPlace => ({
  member,
  state,
  at,
  code: null,
});
const record = (...statements: readonly ReturnType<typeof aStatement>[]) => ({
  value: null,
  recordId: 'r',
  type: 'person',
  owner: 'xa',
  number: '482092',
  version: 1,
  behind: false,
  recalled: [],
  seen: null,
  statements,
});
const known = (...countries: readonly CountryPlace[]): Known => ({
  history: [aChange({ at: SENT })],
  delivery: { messages: [{ messageId: 'm1', position: '1', countries }] },
});
const offer: Offer = {
  commitmentId: 'xb.a',
  number: '482092',
  kind: 'release',
  direction: 'received',
  creditor: 'xb',
  debtor: 'xa',
  author: 'Example Person',
  text: 'Anything more?',
  recordId: 'r',
  position: '1',
  value: null,
  given: [],
  here: 0,
  answer: { author: 'Other Person', text: 'No', at: ANSWERED },
  term: 'd7',
  ground: null,
  at: ASKED,
  state: 'declined',
  dueAt: null,
  remainingMs: null,
  acknowledgedAt: ANSWERED,
  partial: false,
  lateSince: null,
  settledAt: ANSWERED,
  outcome: 'other',
  moves: 1,
  version: '1.aa',
  may: [],
  movePending: false,
};

describe('33 the stream of a record', () => {
  it('has versions, reading, questions and answers in one line of time, newest first', () => {
    const events = recordEvents(record(aStatement()), known(place('xb', 'read', READ)), [offer]);
    expect(events.map(({ what, at }) => [what, at])).toEqual([
      ['answered', ANSWERED],
      ['asked', ASKED],
      ['read', READ],
      ['version', SENT],
    ]);
  });

  it('says of a question that waits for a prosecutor that it does, before all that was asked', () => {
    const waits: Offer = { ...offer, commitmentId: 'xb.b', state: 'waiting-for-approval', answer: null };
    const events = recordEvents(record(aStatement()), known(), [{ ...offer, answer: null }, waits]);
    expect(events.map(({ what, at }) => [what, at])).toEqual([
      ['asks', null],
      ['asked', ASKED],
      ['version', SENT],
    ]);
  });

  it('says of a version how far each country is with the last of its messages', () => {
    const { history, delivery } = known(place('xb', 'read', READ), place('xc', 'arrived', SENT));
    const second = { messageId: 'm1b', position: '2', countries: [place('xb', 'on-its-way', null)] };
    const both = [...history, aChange({ messageId: 'm1b', position: '2' })];
    const [version] = recordEvents(
      record(aStatement()),
      { history: both, delivery: { messages: [...delivery.messages, second] } },
      [],
    ).filter(({ what }) => what === 'version');
    expect(version).toMatchObject({ places: [{ state: 'on-its-way' }, { state: 'arrived' }] });
  });

  it('begins with what waits for a prosecutor, and leaves questions about other records out', () => {
    const waiting = aStatement({ messageId: 'm2', pending: true, waitsForApproval: true });
    const events = recordEvents(record(aStatement(), waiting), known(), [{ ...offer, recordId: 'other' }]);
    expect(events.map(({ what, kind }) => [what, kind])).toEqual([
      ['coming', 'approval'],
      ['version', 'version'],
    ]);
  });
});
