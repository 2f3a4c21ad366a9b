import { expect, it } from '@jest/globals';
import { type Problem, ProblemError } from '../../lib/http.js';
import { namedProblem } from './named-problem.js';

const NAMES = ['Gabor Minta', 'Ivana Primerova'];
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
  expect(said(namedProblem(aProblem(...errors), NAMES))).toEqual(expected);
});

it('says of an outage what it is', () => {
  expect(said(namedProblem(new Error('not reached'), NAMES))).toBe('not reached');
});
