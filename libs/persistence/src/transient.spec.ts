import { describe, expect, it } from '@jest/globals';
import {
  CannotExecuteNotConnectedError,
  ConnectionIsNotSetError,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
  QueryRunnerProviderAlreadyReleasedError,
} from 'typeorm';
import { isTooMuch, isTransient } from './transient.js';

function sqlError(code: string): Error {
  return Object.assign(new Error('a database said no'), { code });
}

describe('isTooMuch', () => {
  it.each([
    ['statement timeout', '57014', true],
    ['temporary files', '53400', true],
    ['disk full', '53100', false],
    ['server stopping', '57P01', false],
  ])('tells limits of one statement from the state of the database: %s (%s)', (_, code, isLimit) => {
    expect(isTooMuch(new QueryFailedError('select 1', [], sqlError(code)))).toBe(isLimit);
  });
});

describe('isTransient', () => {
  it.each([
    ['connection exception', '08006'],
    ['serialization failure', '40001'],
    ['deadlock', '40P01'],
    ['disk full', '53100'],
    ['too many connections', '53300'],
    ['statement timeout', '57014'],
    ['server stopping', '57P01'],
    ['input or output error', '58030'],
    ['lock not available', '55P03'],
    ['idle in transaction', '25P03'],
    ['prepared statement gone', '26000'],
  ])('lets %s (%s) be tried again', (_, code) => {
    expect(isTransient(sqlError(code))).toBe(true);
    expect(isTransient(new QueryFailedError('select 1', [], sqlError(code)))).toBe(true);
    expect(isTransient(new Error('step failed', { cause: sqlError(code) }))).toBe(true);
  });

  it.each([
    ['unique violation', '23505'],
    ['permission denied', '42501'],
    ['syntax error', '42601'],
    ['object in use', '55006'],
    ['read-only transaction', '25006'],
    ['a code of ours that begins alike', '08_WRONG'],
  ])('does not repeat %s (%s)', (_, code) => {
    expect(isTransient(sqlError(code))).toBe(false);
    expect(isTransient(new QueryFailedError('select 1', [], sqlError(code)))).toBe(false);
  });

  it.each(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN'])('knows the network: %s', (code) => {
    expect(isTransient(sqlError(code))).toBe(true);
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'Client has encountered a connection error and is not queryable',
    'timeout exceeded when trying to connect',
    'Cannot use a pool after calling end on the pool',
    'Query read timeout',
  ])('knows what the driver says without a code: %s', (message) => {
    expect(isTransient(new Error(message))).toBe(true);
  });

  it.each([
    new QueryRunnerAlreadyReleasedError(),
    new QueryRunnerProviderAlreadyReleasedError(),
    new CannotExecuteNotConnectedError(),
    new ConnectionIsNotSetError('postgres'),
  ])('knows that TypeORM gave a connection up: %p', (error) => {
    expect(isTransient(error)).toBe(true);
    expect(isTransient(new Error('step failed', { cause: error }))).toBe(true);
  });

  it.each([undefined, null, 'Connection terminated', { code: '40001' }, new Error('anything else')])(
    'takes %p for permanent',
    (error) => {
      expect(isTransient(error)).toBe(false);
    },
  );

  it('ends on an error that is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(isTransient(error)).toBe(false);
  });
});
