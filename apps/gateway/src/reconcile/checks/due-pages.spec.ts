import { describe, expect, it } from '@jest/globals';
import { CheckAnswer } from '#libs/contracts';
import { duePages, isSettled, type SoFar } from './due-pages.js';
import { pageSize } from './page-size.js';
import type { PageAnswer } from './question.repository.js';

const TODAY = '2026-12-02';
const YESTERDAY = Date.UTC(2026, 11, 1, 12);

const soFar = (more: Partial<SoFar> = {}): SoFar => ({
  answers: [],
  sent: [],
  spent: new Map(),
  today: TODAY,
  aDay: 2000,
  ...more,
});
const asked = (keys: number, members = ['bg', 'ro']) => ({ members, keys, pageSize: pageSize(keys, 2000) ?? 0 });
const answer = (page: number, more: Partial<PageAnswer> = {}): PageAnswer => ({
  questionId: 'one',
  member: 'bg',
  page,
  answer: CheckAnswer.ANSWERED,
  hits: [],
  spent: 0,
  budget: 2000,
  t: String(YESTERDAY),
  ...more,
});

describe('22 pages of a list', () => {
  it('go as far as a day lets them, and leave a quarter of it to small lists', () => {
    expect(duePages(asked(10_000), soFar())).toEqual(Array.from({ length: 15 }, (_, i) => i + 1));
    expect(duePages(asked(5), soFar({ spent: new Map([['bg', 1500]]) }))).toEqual([1]);
    expect(duePages(asked(51), soFar({ spent: new Map([['bg', 1450]]) }))).toEqual([]);
    expect(duePages(asked(5), soFar({ spent: new Map([['ro', 1996]]) }))).toEqual([]);
  });

  it('of which one was too much, or met other forms, go again on a later day, and to who is away they do not', () => {
    const sent = [{ page: 1, day: '2026-12-01' }];
    const over = answer(1, { answer: CheckAnswer.OVER_BUDGET });
    expect(duePages(asked(50), soFar({ sent, answers: [over] }))).toEqual([1]);
    const other = answer(1, { answer: CheckAnswer.OTHER_FORMS });
    expect(duePages(asked(50), soFar({ sent, answers: [other] }))).toEqual([1]);
    expect(duePages(asked(50), soFar({ sent, answers: [answer(1)] }))).toEqual([]);
    expect(duePages(asked(50), soFar({ sent: [{ page: 1, day: TODAY }], answers: [over] }))).toEqual([]);
  });

  it('are over once all said what they say', () => {
    const both = (of: CheckAnswer) => [answer(1), answer(1, { member: 'ro', answer: of })];
    expect(isSettled(asked(50), [answer(1)])).toBe(false);
    expect(isSettled(asked(50), both(CheckAnswer.OVER_BUDGET))).toBe(false);
    expect(isSettled(asked(50), both(CheckAnswer.OTHER_FORMS))).toBe(false);
    for (const one of [CheckAnswer.ANSWERED, CheckAnswer.NOT_ALLOWED])
      expect(isSettled(asked(50), both(one))).toBe(true);
  });

  it.each([
    [1, 2000, 1],
    [400, 2000, 100],
    [50_000, 2000, 500],
    [50_000, 400, null],
    [300, 40, 30],
    [20_000, 40, null],
  ])('%i numbers, %i a day, come on pages of %p', (keys, aDay, size) => {
    expect(pageSize(keys, aDay)).toBe(size);
  });
});
