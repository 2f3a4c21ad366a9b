import { expect, it } from '@jest/globals';
import { type Problem, ProblemError } from '../../lib/http.js';
import { namedProblem } from './named-problem.js';

const NAMES = ['Gabor Minta', 'Ivana Primerova'];
const MORE = (count: number): string => `and ${count} more`;
const DETAIL = 'Somebody changed it.';

const aProblem = (...errors: readonly (readonly [path: string, hint: string])[]): ProblemError => {
  const problem: Problem = {
    type: 'about:blank',
    title: 'Changed',
    status: 412,
    code: 'RECORD_MOVED_ON',
    correlationId: '',
    detail: DETAIL,
    errors: errors.map(([path, hint]) => ({ path, rule: 'RECORD_MOVED_ON', hint })),
  };
  return new ProblemError(problem);
};

const said = (error: Error): unknown => {
  if (!(error instanceof ProblemError)) return error.message;
  return [error.problem.detail, error.problem.errors.map(({ path, hint }) => `${path}: ${hint}`)];
};

it.each([
  ['its record is named once', [['changes[1].recordId', DETAIL]], [`Ivana Primerova: ${DETAIL}`, []]],
  [
    'a field is named by its record',
    [['changes[0].change.assert[0].value', 'Too long']],
    [DETAIL, ['Gabor Minta: Too long']],
  ],
  ['a place that was not sent is left', [['changes[2].recordId', 'x']], [DETAIL, ['changes[2].recordId: x']]],
  ['something else is left', [['token', 'x']], [DETAIL, ['token: x']]],
] as const)('of one of several changes %s', (_, errors, expected) => {
  expect(said(namedProblem(aProblem(...errors), NAMES, MORE))).toEqual(expected);
});

it('says of an outage what it is', () => {
  expect(said(namedProblem(new Error('not reached'), NAMES, MORE))).toBe('not reached');
});

it.each([
  ['nothing is said of all', 'x', [DETAIL, ['A: x', 'B: x', 'C: x', 'and 2 more']]],
  ['it is said of all', DETAIL, [`A: ${DETAIL}`, [`B: ${DETAIL}`, `C: ${DETAIL}`, 'and 2 more']]],
])('names three of many, and counts the others, where %s', (_, hint, expected) => {
  const errors = [0, 1, 2, 3, 4].map((i) => [`changes[${i}].recordId`, hint] as const);
  const { problem } = namedProblem(aProblem(...errors), ['A', 'B', 'C', 'D', 'E'], MORE) as ProblemError;
  expect([
    problem.detail,
    problem.errors.map(({ path, hint: words }) => (path === '' ? words : `${path}: ${words}`)),
  ]).toEqual(expected);
});
