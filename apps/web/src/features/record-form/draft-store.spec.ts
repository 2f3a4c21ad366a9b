import { beforeEach, describe, expect, it } from '@jest/globals';
import { aField, aForm } from './a-form.testing.js';
import { type DraftPlace, dropDraft, dropDraftsOfOthers, keepDraft, readDraft } from './draft-store.js';

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
