import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { questionFailure, sendFailure, wasAnswered } from './kafka-errors.js';

const require = createRequire(import.meta.url);
const errors: Record<string, new (...values: unknown[]) => Error> = require('kafkajs/src/errors');
const { createErrorFromCode }: { createErrorFromCode: (code: number) => Error } = require('kafkajs/src/protocol/error');

function aDriverError(name: string, ...values: unknown[]): Error {
  const DriverError = errors[name];
  if (!DriverError) throw new Error(`kafkajs has no ${name}`);
  return new DriverError(...values);
}

/** As kafkajs wraps the failure of its only try. */
const tried = (error: Error): Error =>
  aDriverError('KafkaJSNumberOfRetriesExceeded', error, { retryCount: 0, retryTime: 1 });

describe('failures of the driver', () => {
  it.each([
    ['MESSAGE_TOO_LARGE', 10, 'TOO_LARGE', 'TOO_LARGE'],
    ['RECORD_LIST_TOO_LARGE', 18, 'TOO_LARGE', 'TOO_LARGE'],
    ['TOPIC_AUTHORIZATION_FAILED', 29, 'FORBIDDEN', 'FORBIDDEN'],
    ['GROUP_AUTHORIZATION_FAILED', 30, 'FORBIDDEN', 'FORBIDDEN'],
    ['CLUSTER_AUTHORIZATION_FAILED', 31, 'FORBIDDEN', 'FORBIDDEN'],
    ['UNKNOWN_TOPIC_OR_PARTITION', 3, 'NO_TOPIC', 'NO_TOPIC'],
    ['INVALID_TOPIC_EXCEPTION', 17, 'NO_TOPIC', 'NO_TOPIC'],
    ['UNKNOWN', -1, 'OUTCOME_UNKNOWN', 'UNAVAILABLE'],
    ['REQUEST_TIMED_OUT', 7, 'OUTCOME_UNKNOWN', 'UNAVAILABLE'],
    ['NOT_ENOUGH_REPLICAS_AFTER_APPEND', 20, 'OUTCOME_UNKNOWN', 'UNAVAILABLE'],
    ['KAFKA_STORAGE_ERROR', 56, 'OUTCOME_UNKNOWN', 'UNAVAILABLE'],
    ['NOT_LEADER_FOR_PARTITION', 6, 'UNAVAILABLE', 'UNAVAILABLE'],
    ['LEADER_NOT_AVAILABLE', 5, 'UNAVAILABLE', 'UNAVAILABLE'],
    ['NOT_ENOUGH_REPLICAS', 19, 'UNAVAILABLE', 'UNAVAILABLE'],
  ])('the answer %s (%i) is %s to a send and %s to a question', (type, code, send, question) => {
    const error = createErrorFromCode(code);
    expect(error).toMatchObject({ type });
    expect(sendFailure(tried(error))).toMatchObject({ code: send, cause: error });
    expect(questionFailure(tried(error))).toMatchObject({ code: question, cause: error });
    expect(wasAnswered(tried(error))).toBe(true);
  });

  it.each([
    [
      'a refused connection',
      aDriverError('KafkaJSConnectionError', 'refused', { code: 'ECONNREFUSED' }),
      'UNAVAILABLE',
    ],
    ['an unknown host', aDriverError('KafkaJSConnectionError', 'no host', { code: 'ENOTFOUND' }), 'UNAVAILABLE'],
    ['no metadata', aDriverError('KafkaJSMetadataNotLoaded', 'none'), 'UNAVAILABLE'],
    ['a reset connection', aDriverError('KafkaJSConnectionError', 'reset', { code: 'ECONNRESET' }), 'OUTCOME_UNKNOWN'],
    [
      'a closed connection',
      aDriverError('KafkaJSConnectionClosedError', 'closed', { host: 'h', port: 1 }),
      'OUTCOME_UNKNOWN',
    ],
    ['a request without answer', aDriverError('KafkaJSRequestTimeoutError', 'late', {}), 'OUTCOME_UNKNOWN'],
    ['anything else', new Error('odd'), 'OUTCOME_UNKNOWN'],
  ])('%s during a send is %s', (_, error, code) => {
    expect(sendFailure(tried(error))).toMatchObject({ code });
    expect(questionFailure(tried(error))).toMatchObject({ code: 'UNAVAILABLE' });
    expect(wasAnswered(tried(error))).toBe(false);
  });

  it('are found in the list of one that creating topics throws', () => {
    const error = aDriverError('KafkaJSAggregateError', 'topic creation errors', [createErrorFromCode(29)]);
    expect(questionFailure(tried(error))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are named even when what was thrown is no error', () => {
    expect(sendFailure('text')).toMatchObject({ code: 'OUTCOME_UNKNOWN', message: 'text' });
  });
});
