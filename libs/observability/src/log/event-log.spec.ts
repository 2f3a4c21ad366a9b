import { describe, expect, it } from '@jest/globals';
import { CollectedLines } from './collected-lines.testing.js';
import { EventLog, type EventLogOptions } from './event-log.js';
import { withLogContext } from './log-context.js';
import { logEvents } from './log-event.js';
import { NestLog } from './nest-log.js';

const events = logEvents('exchange', { parked: 'warn', stored: 'info', seen: 'debug', stopped: 'error' });

function aLog(options: Partial<EventLogOptions> = {}): { log: EventLog; out: CollectedLines } {
  const out = new CollectedLines();
  return {
    log: new EventLog({ service: 'gateway', country: 'xx', level: 'debug', destination: out, ...options }),
    out,
  };
}

/** An error as a library throws it: code and other members beside the message. */
function anError(message: string, members: object): Error {
  return Object.assign(new Error(message), members);
}

describe('EventLog', () => {
  it('writes one JSON line with time, level, service, country, event and fields', () => {
    const { log, out } = aLog();
    log.write(events.parked, { msgId: 'm-1', seq: 7n, code: 'E_BASE', attempt: 2 });
    expect(out.text).toHaveLength(1);
    expect(out.text[0]).toMatch(/^\{.*\}\n$/);
    expect(out.lines[0]).toEqual({
      ts: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      level: 'warn',
      svc: 'gateway',
      country: 'xx',
      event: 'exchange.parked',
      msgId: 'm-1',
      seq: 7,
      code: 'E_BASE',
      attempt: 2,
    });
  });

  it('leaves the country out where there is none', () => {
    const out = new CollectedLines();
    new EventLog({ service: 'operator', level: 'info', destination: out }).write(events.stored);
    expect(out.lines[0]).not.toHaveProperty('country');
  });

  it('is silent below its level', () => {
    const { log, out } = aLog({ level: 'warn' });
    log.write(events.seen);
    log.write(events.stored);
    log.write(events.parked);
    log.write(events.stopped);
    expect(out.lines.map(({ event }) => event)).toEqual(['exchange.parked', 'exchange.stopped']);
  });

  it('writes an offset beyond the safe numbers exactly', () => {
    const { log, out } = aLog();
    log.write(events.stored, { offset: 9_007_199_254_740_993n });
    expect(out.lines[0]).toMatchObject({ offset: '9007199254740993' });
  });

  it('drops every field that is not of the closed list, and objects in those that are', () => {
    const { log, out } = aLog();
    const payload = { name: 'Ilonka Invented' };
    const fields = { payload, body: 'Ilonka Invented', msgId: payload, password: 'hunter2', count: 1 };
    log.sink('kafka').info(fields, 'connected');
    expect(out.lines[0]).toMatchObject({ event: 'kafka.said', msg: 'connected', count: 1 });
    expect(out.text.join()).not.toMatch(/Ilonka|hunter2|payload|body|msgId/);
  });

  it('keeps one line one line', () => {
    const { log, out } = aLog();
    log.write(events.stored, { member: 'a\n{"level":"error"}' });
    expect(out.text[0]?.match(/\n/g)).toHaveLength(1);
  });

  it.each([
    ['connect postgresql://gateway:hunter2@db/x failed', 'connect postgresql://[redacted]@db/x failed'],
    ['Authorization: Bearer hunter2.abc', 'Authorization: Bearer [redacted]'],
    ['password=hunter2 user=x', 'password=[redacted] user=x'],
    ['{"client_secret": "hunter2"}', '{"client_secret": "[redacted]"}'],
    ['-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----', '[pem]'],
    ['-----BEGIN PRIVATE KEY-----\nhunter2 cut of', '[pem]'],
    ['x'.repeat(400), `${'x'.repeat(300)}…`],
  ])('takes secrets out of foreign text and cuts it short: %j', (said, written) => {
    const { log, out } = aLog();
    log.writeForeign('info', 'nest', said);
    expect(out.lines[0]).toMatchObject({ event: 'nest.said', msg: written });
  });

  it('puts the correlation of the running work into each line, also after it waited', async () => {
    const { log, out } = aLog();
    await withLogContext({ correlationId: 'c-1' }, async () => {
      await Promise.resolve();
      withLogContext({}, () => log.write(events.stored));
    });
    log.write(events.stored);
    expect(out.lines[0]).toMatchObject({ correlationId: 'c-1' });
    expect(out.lines[1]).not.toHaveProperty('correlationId');
  });
});

describe('errors in the log', () => {
  const written = (error: unknown): Record<string, unknown> => {
    const { log, out } = aLog();
    log.write(events.stopped, {}, error);
    return out.lines[0] ?? {};
  };

  it('show type, code, message and place of an error of ours', () => {
    class ExchangeError extends Error {
      override readonly name = 'ExchangeError';
      readonly code = 'LEASE_LOST';
    }
    expect(written(new ExchangeError('expected token 4, came 5'))).toMatchObject({
      'err.type': 'ExchangeError',
      'err.code': 'LEASE_LOST',
      'err.message': 'expected token 4, came 5',
      'err.at': expect.stringContaining('event-log.spec.ts'),
    });
  });

  it.each([
    ['the database', anError('Key (name)=(Ilonka) exists', { code: '23505', severity: 'ERROR', detail: 'Ilonka' })],
    ['TypeORM', anError('failed: Ilonka', { code: '22P02', query: 'select', parameters: ['Ilonka'], driverError: {} })],
    ['Node', anError(`Received 'Ilonka'`, { code: 'ERR_INVALID_ARG_TYPE' })],
    ['a parser', new SyntaxError('Unexpected token I, "Ilonka" is not valid JSON')],
    ['an unknown library', anError('Ilonka was wrong', { code: 42 })],
  ])('never show the message of %s, which quotes values', (_, error) => {
    const line = written(error);
    expect(line).toHaveProperty(['err.type']);
    expect(JSON.stringify(line)).not.toContain('Ilonka');
  });

  it('show the codes of the causes', () => {
    const refused = anError('connect refused', { code: 'ECONNREFUSED' });
    expect(written(new Error('outer', { cause: new TypeError('mid', { cause: refused }) }))).toMatchObject({
      'err.cause': 'TypeError < Error ECONNREFUSED',
    });
  });

  it.each<[unknown, string]>([
    ['Ilonka', 'string'],
    [null, 'object'],
    [{ name: 'Ilonka' }, 'object'],
  ])('show only the type of %j', (thrown, type) => {
    expect(written(thrown)).toMatchObject({ 'err.type': type });
    expect(JSON.stringify(written(thrown))).not.toContain('Ilonka');
  });
});

describe('NestLog', () => {
  it('writes what Nest says at a level that keeps starts quiet', () => {
    const { log, out } = aLog();
    const nest = new NestLog(log);
    nest.log('Mapped {/records, GET} route', 'RouterExplorer');
    nest.warn('Something old is used', 'Router');
    nest.error(new Error('Ilonka'), 'stack', 'ExceptionsHandler');
    expect(out.lines).toEqual([
      expect.objectContaining({
        level: 'debug',
        event: 'nest.said',
        msg: 'RouterExplorer: Mapped {/records, GET} route',
      }),
      expect.objectContaining({ level: 'warn', msg: 'Router: Something old is used' }),
      expect.objectContaining({ level: 'error', msg: 'ExceptionsHandler: Error' }),
    ]);
  });
});
