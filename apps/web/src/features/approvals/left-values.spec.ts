import { describe, expect, it } from '@jest/globals';
import type { Change } from './api/record-history.js';
import { leftValues } from './left-values.js';

type Statement = Parameters<typeof leftValues>[0][number];

const aStatement = (messageId: string, more: Partial<Statement> = {}): Statement => ({
  messageId,
  index: 0,
  property: 'name',
  value: messageId,
  release: ['xb'],
  sinceVersion: 1,
  retractedIn: null,
  pending: false,
  waitsForApproval: false,
  holders: [],
  labels: {} as Statement['labels'],
  ...more,
});
const aChange = (messageId: string, version: number, recipients: readonly string[]): Change =>
  ({ messageId, version, sender: 'xa', snapshot: false, recipients: ['xa', ...recipients] }) as unknown as Change;

describe('26 what left', () => {
  const statements = [
    aStatement('first', { retractedIn: 2 }),
    aStatement('others', { retractedIn: 2, release: ['xc'] }),
    aStatement('second', { sinceVersion: 2 }),
    aStatement('third', { sinceVersion: 3 }),
  ];
  const history = [aChange('first', 1, ['xb']), aChange('second', 2, ['xb']), aChange('third', 3, ['xb'])];
  const shown = (...messageIds: string[]) =>
    leftValues(statements, history, messageIds).map(({ statement, isTaken }) => [statement.value, isTaken]);

  it('is what the message brought, and what it took from those who hold it', () => {
    expect(shown('second')).toEqual([
      ['second', false],
      ['first', true],
    ]);
  });

  it('of an act is what all of its messages brought', () => {
    expect(shown('third', 'second')).toEqual([
      ['second', false],
      ['third', false],
      ['first', true],
    ]);
  });

  it('is known before it is back from the log', () => {
    expect(leftValues(statements, [], ['third'])).toMatchObject([{ isTaken: false }]);
  });
});
