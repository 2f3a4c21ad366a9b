import { beforeEach, describe, expect, it } from '@jest/globals';
import { aField, aForm } from './a-form.testing.js';
import {
  type DraftPlace,
  dropDraft,
  dropDraftsOfOthers,
  dropSent,
  giveBack,
  keepDraft,
  keepSent,
  readDraft,
  takeSent,
} from './draft-store.js';

const place: DraftPlace = { personId: 'sanne', spaceId: 'space', record: 'new person' };
const draft = {
  state: aForm([aField('name', 'Minta Gábor')]),
  attempt: { idempotencyKey: 'a-key-of-a-first-try', bodies: ['{}'] },
  base: null,
};

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

describe('a draft', () => {
  it('comes back as it was, with the key of its first try', () => {
    keepDraft(place, draft);
    expect(readDraft(place)).toEqual(draft);
  });

  it('is forgotten when somebody else works in the tab', () => {
    keepDraft(place, draft);
    dropDraftsOfOthers('sanne');
    expect(readDraft(place)).toEqual(draft);
    dropDraftsOfOthers('san');
    expect(sessionStorage).toHaveLength(0);
  });

  it('is never written where it outlives the tab', () => {
    keepDraft(place, draft);
    expect(localStorage).toHaveLength(0);
  });

  it.each([
    ['another person', { personId: 'femke' }],
    ['another case', { spaceId: 'other' }],
    ['another record', { record: 'new note' }],
  ])('is not shown to %s', (_, other) => {
    keepDraft(place, draft);
    expect(readDraft({ ...place, ...other })).toBeNull();
  });

  it('is gone when it is dropped', () => {
    keepDraft(place, draft);
    dropDraft(place);
    expect(readDraft(place)).toBeNull();
  });

  it.each(['not json', '{"version":0,"draft":{}}'])('is none where another build left %s', (text) => {
    keepDraft(place, draft);
    const key = sessionStorage.key(0) ?? '';
    sessionStorage.setItem(key, text);
    expect(readDraft(place)).toBeNull();
  });
});

describe('6 what was sent and is held', () => {
  const next = { ...draft, attempt: { idempotencyKey: 'a-key-of-the-next', bodies: [] } };

  it('6 is none of what is typed next, and is gone once it left', () => {
    keepDraft(place, draft);
    keepSent(place, draft);
    expect([readDraft(place), takeSent(place)]).toEqual([null, null]);
    expect(sessionStorage).toHaveLength(1);
    dropSent(place, draft);
    expect(sessionStorage).toHaveLength(0);
  });

  it('6 comes back as what is typed, for another try, where it did not leave', () => {
    keepSent(place, draft);
    giveBack(place, draft);
    const back = { ...draft, attempt: null };
    expect(takeSent(place)).toEqual(back);
    expect([readDraft(place), takeSent(place)]).toEqual([back, null]);
  });

  it('6 is not dropped with another that left before it', () => {
    keepSent(place, draft);
    keepSent(place, next);
    dropSent(place, draft);
    giveBack(place, next);
    expect(takeSent(place)).toEqual({ ...next, attempt: null });
  });

  it('6 comes back with its try to a page that was loaded anew, so that it is sent once', () => {
    keepDraft({ ...place, record: `${place.record}, sent` }, draft);
    expect(takeSent(place)).toEqual(draft);
    expect(readDraft(place)).toEqual(draft);
  });
});
