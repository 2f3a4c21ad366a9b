import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { QueryFailedError } from 'typeorm';
import { ExchangeError } from '#libs/exchange';
import { EventLog } from '#libs/observability';
import { type StepResult, Worker, WorkerLoop } from '#libs/work';
import { WorkerLog } from './worker-log.js';

class FailingWorker extends Worker {
  override readonly name = 'follower';

  constructor(private readonly failure: unknown) {
    super();
  }

  override async step(): Promise<StepResult> {
    throw this.failure;
  }
}

/** A failure as the database reports it: nearly every part of it quotes what was written. */
function violation(): QueryFailedError {
  const driverError = Object.assign(new Error('duplicate key value violates unique constraint "statement_pkey"'), {
    code: '23505',
    severity: 'ERROR',
    detail: 'Key (value)=(Ilonka Minta) already exists.',
    where: 'COPY statement, line 1: "Ilonka Minta"',
    schema: 'public',
    table: 'statement',
    constraint: 'statement_pkey',
  });
  return new QueryFailedError('insert into statement values ($1)', ['Ilonka Minta'], driverError);
}

async function failed(
  failure: unknown,
): Promise<{ line: Record<string, unknown>; text: string; reason: string | null }> {
  const written: string[] = [];
  const log = new EventLog({
    service: 'gateway',
    country: 'xa',
    level: 'info',
    destination: { write: (text) => void written.push(text) },
  });
  const loop = new WorkerLoop(new FailingWorker(failure), {
    idleMs: 60_000,
    maxBackoffMs: 60_000,
    log: new WorkerLog(log),
  });
  loop.start();
  while (written.length === 0) await nextTurn();
  const { failing: reason } = loop;
  await loop.stop();
  const text = written.join('');
  return { line: JSON.parse(text), text, reason };
}

describe('a step that fails', () => {
  it('can be told apart by worker, type, SQLSTATE and constraint', async () => {
    const { line, reason } = await failed(violation());
    expect(line).toMatchObject({
      event: 'gateway.workerFailed',
      worker: 'follower',
      durMs: 50,
      'err.type': 'QueryFailedError',
      'err.code': '23505',
      'err.on': 'statement_pkey',
      'err.at': expect.stringContaining('violation'),
    });
    expect(reason).toBe('QueryFailedError 23505 statement_pkey');
  });

  it('says the code of a failure of ours', async () => {
    const { line, reason } = await failed(new ExchangeError('LEASE_LOST', 'a newer token is in force'));
    expect(line).toMatchObject({ 'err.type': 'ExchangeError', 'err.code': 'LEASE_LOST' });
    expect(reason).toBe('ExchangeError LEASE_LOST');
  });

  it('says what came together in it', async () => {
    const { line, reason } = await failed(new AggregateError([violation()], 'Ilonka Minta'));
    expect(line).toMatchObject({ 'err.cause': 'QueryFailedError 23505 statement_pkey' });
    expect(reason).toMatch(/^AggregateError in \w.* < QueryFailedError 23505 statement_pkey$/);
  });

  it('says where it happened when there is no code', async () => {
    const { line, reason } = await failed(new TypeError('Ilonka Minta is not iterable'));
    expect(line).toMatchObject({ 'err.type': 'TypeError', 'err.at': expect.stringContaining('worker-log.spec') });
    expect(reason).toMatch(/^TypeError in \w/);
  });

  it.each<[string, unknown]>([
    ['the database', violation()],
    ['a parser', new SyntaxError('Unexpected token I, "Ilonka Minta" is not valid JSON')],
    ['a step that wraps it', new Error('storing Ilonka Minta', { cause: violation() })],
    ['a code that is a text', Object.assign(new Error('x'), { code: 'name Ilonka Minta', constraint: 'Ilonka Minta' })],
    ['several that came together', new AggregateError([violation()], 'Ilonka Minta')],
    ['something thrown that is no error', 'Ilonka Minta'],
  ])('never repeats what it was about: %s', async (_, failure) => {
    const { text, reason } = await failed(failure);
    expect(text).not.toContain('Ilonka');
    expect(reason).not.toContain('Ilonka');
  });
});
