import { describe, expect, it } from '@jest/globals';
import type { ExchangeIdentity, MemberPlace, MessagePlace, MessagePlaces } from '#libs/exchange';
import type { CaseDoor, CaseEntry } from '#libs/member';
import { ReadRecalls } from './read-recalls.service.js';
import type { RecallAnswers, RecallAnswerRow } from '../machine/recall-answers.service.js';
import type { RecallPart, RecallRepository } from './recall.repository.js';

const ID = '018f0000-0000-7000-8000-0000000000aa';
const entry = { spaceNo: 1 } as unknown as CaseEntry;

const part = (position: string, letting: readonly string[]): RecallPart => ({
  position,
  letting,
  recordId: ID,
  recordType: 1,
  ground: 4,
  reason: 'person-at-risk',
  whole: false,
  letsGo: true,
  author: 'Anna',
  at: new Date(0),
  values: 1,
  eraseAt: null,
  purgedAt: null,
  waits: false,
});

const at = (position: string, members: readonly Partial<MemberPlace>[]): MessagePlace => ({
  position,
  storedAt: new Date(5),
  isOpened: false,
  members: members as readonly MemberPlace[],
});

/** As NL reads it. */
function reading(
  parts: readonly RecallPart[],
  places: readonly MessagePlace[],
  answers: readonly RecallAnswerRow[] = [],
): ReadRecalls {
  return new ReadRecalls(
    { member: 'nl' } as ExchangeIdentity,
    { decide: () => ({ allowed: false }) } as unknown as CaseDoor,
    { parts: async () => parts, messages: async () => [] } as unknown as RecallRepository,
    { of: async () => places } as unknown as MessagePlaces,
    { answers: async () => answers } as unknown as RecallAnswers,
    { now: () => new Date(20 * 60_000) },
  );
}

describe('a recall', () => {
  it('is at a country where the last of its parts is, and at home where it was stored', async () => {
    const hidden = { member: 'hu', signedSeconds: '1', seenAt: new Date(7), refusal: null };
    const away = { member: 'hu', signedSeconds: null, seenAt: null, refusal: null };
    const parts = [part('3', ['hu', 'nl']), part('4', ['hu'])];
    const view = await reading(parts, [at('3', [hidden]), at('4', [away])]).one(entry, `nl.${ID}`);
    expect(view).toMatchObject({ ground: 'safety', values: 2 });
    expect(view.places).toEqual([
      { member: 'hu', state: 'on-its-way', at: null, answer: null },
      { member: 'nl', state: 'hidden', at: new Date(5).toISOString(), answer: null },
    ]);
    const later = await reading(parts, [at('3', [hidden]), at('4', [{ ...hidden, seenAt: new Date(9) }])]).one(
      entry,
      `nl.${ID}`,
    );
    expect(later.places[0]).toMatchObject({ member: 'hu', state: 'hidden', at: new Date(9).toISOString() });
  });

  it('says where a country refused it', async () => {
    const refusal = { t: '1', code: 'E_POLICY', field: '', rule: '' };
    const refused = { member: 'hu', signedSeconds: '1', seenAt: new Date(7), refusal };
    const view = await reading([part('3', ['hu'])], [at('3', [refused])]).one(entry, `nl.${ID}`);
    expect(view.places).toEqual([{ member: 'hu', state: 'refused', at: null, answer: null }]);
  });

  it('19 was answered once a country said the same of all its parts, and is silent after 15 minutes of danger', async () => {
    const hidden = { member: 'hu', signedSeconds: '1', seenAt: new Date(7), refusal: null };
    const owed: RecallAnswerRow = {
      member: 'hu',
      said: 'nothing',
      t: '0',
      dueT: '28800000',
      settledT: null,
      isLate: false,
      reference: null,
    };
    const purged: RecallAnswerRow = { ...owed, said: 'purged', settledT: '9000' };
    const kept: RecallAnswerRow = { ...owed, said: 'kept', settledT: '8000', reference: 'Court 12/2026' };
    const answerOf = async (answers: readonly RecallAnswerRow[]) => {
      const view = await reading([part('3', ['hu'])], [at('3', [hidden])], answers).one(entry, `nl.${ID}`);
      return view.places[0]?.answer;
    };
    expect(await answerOf([purged, owed])).toMatchObject({ state: 'silent', at: null });
    expect(await answerOf([purged, { ...owed, t: '600000' }])).toMatchObject({ state: 'awaited' });
    expect(await answerOf([purged, kept])).toMatchObject({ state: 'kept', reference: 'Court 12/2026' });
    expect(await answerOf([purged, purged])).toMatchObject({ state: 'purged', at: new Date(9000).toISOString() });
  });

  it('is not found by what names none', async () => {
    await expect(reading([], []).one(entry, 'nonsense')).rejects.toMatchObject({ code: 'RECALL_NOT_FOUND' });
  });
});
