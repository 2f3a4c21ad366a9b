import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsOf, patternOf, totalOf, withSecond } from '../counts.mjs';

const row = (fullName, status, ancestorTitles = fullName.split(' ').slice(0, -1)) => ({
  fullName,
  status,
  ancestorTitles,
});
const report = (...assertionResults) => {
  const status = assertionResults.every((one) => one.status !== 'failed') ? 'passed' : 'failed';
  return { testResults: [{ name: '/root/a.spec.ts', status, assertionResults, startTime: 1000, endTime: 1500 }] };
};
const counted = (...rows) => countsOf(report(...rows), '/root');
const FIRST = counted(row('top list one', 'passed'), row('top list two', 'failed'), row('top form one', 'passed'));

test('a second run plays the suites that failed and no other', () => {
  assert.equal(patternOf([...FIRST.values()]), '^(top list) ');
  const odd = counted(row('top a (b) one', 'failed', ['top', 'a (b)', 'deeper']));
  const pattern = new RegExp(patternOf([...odd.values()]));
  assert.match('top a (b) one', pattern);
  assert.doesNotMatch('top a bc one', pattern);
});

test('what the second run did not play stands as it did', () => {
  const last = withSecond(
    FIRST,
    counted(row('top list one', 'passed'), row('top list two', 'passed'), row('top form one', 'pending')),
  );
  assert.deepEqual(totalOf(last), { passed: 3, failed: 0, red: [], repeated: [], times: [['a.spec.ts', 1000]] });
  const less = withSecond(FIRST, counted(row('top list one', 'passed')));
  assert.deepEqual(totalOf(less).red, ['a.spec.ts: top list two']);
});

test('whatever fails in the second run has failed', () => {
  const last = totalOf(withSecond(FIRST, counted(row('top list one', 'failed'), row('top list two', 'passed'))));
  assert.deepEqual([last.passed, last.red], [2, ['a.spec.ts: top list one']]);
});

test('a file that cannot be loaded has failed, and is played whole', () => {
  const broken = countsOf(
    { testResults: [{ name: '/root/a.spec.ts', status: 'failed', assertionResults: [] }] },
    '/root',
  );
  assert.deepEqual(totalOf(broken).red, ['a.spec.ts']);
  assert.equal(patternOf([...broken.values()]), undefined);
  assert.deepEqual(totalOf(withSecond(broken, FIRST)).red, ['a.spec.ts: top list two']);
  assert.equal(totalOf(withSecond(broken, counted(row('top list two', 'passed')))).failed, 0);
});
