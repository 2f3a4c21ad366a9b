import { describe, expect, it } from '@jest/globals';
import { KeptLog } from '../../test/test-kafka.js';
import { driverLog } from './driver-log.js';
import { logLevel } from './kafkajs.js';

function logged(level: number, log: { message: string; [field: string]: unknown }): KeptLog['lines'] {
  const sink = new KeptLog();
  driverLog(sink)({ namespace: 'Consumer', level, label: '', log: { timestamp: '', ...log } });
  return sink.lines;
}

describe('the log of the driver', () => {
  it.each([
    [
      logLevel.ERROR,
      { message: 'Response Heartbeat(key: 12, version: 3)', error: 'The group is rebalancing, so a rejoin is needed' },
    ],
    [logLevel.WARN, { message: 'The group is rebalancing, re-joining' }],
    [logLevel.ERROR, { message: 'The coordinator is not aware of this member, re-joining the group' }],
    [
      logLevel.ERROR,
      {
        message: 'Response FindCoordinator',
        error: "The coordinator is loading and hence can't process requests for this group",
      },
    ],
    [logLevel.ERROR, { message: 'Connection error: connect ECONNREFUSED', broker: 'b:1' }],
    [logLevel.ERROR, { message: 'Crash: KafkaJSNonRetriableError: Connection error' }],
    [logLevel.INFO, { message: 'Consumer has joined the group' }],
  ])('shows what is ordinary at level %i as detail: %j', (level, log) => {
    expect(logged(level, log)).toMatchObject([{ level: 'debug' }]);
  });

  it('shows what is not as a warning, and leaves errors to this library', () => {
    expect(logged(logLevel.ERROR, { message: 'Offsets went backwards', broker: 'b:1' })).toEqual([
      { level: 'warn', message: 'Offsets went backwards', fields: { driver: 'Consumer', broker: 'b:1' } },
    ]);
  });

  it('passes on where something happened and never what was in it', () => {
    const log = {
      message: 'Response Produce',
      payload: Buffer.from('secret'),
      data: 'secret',
      stack: 'secret',
      topic: 't',
    };
    expect(JSON.stringify(logged(logLevel.WARN, log))).not.toContain('secret');
  });
});
