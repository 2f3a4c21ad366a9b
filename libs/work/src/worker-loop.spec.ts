import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Pace } from './pace.js';
import { Worker, type StepResult } from './worker.js';
import { type LoopOptions, WorkerLoop } from './worker-loop.js';

/** A worker whose steps the test ends one by one. */
class StepByStep extends Worker {
  override readonly name = 'step-by-step';
  steps = 0;
  private end: ((outcome: StepResult | Error) => void) | null = null;
  private began: () => void = () => undefined;
  private beginning = new Promise<void>((resolve) => (this.began = resolve));

  override step(): Promise<StepResult> {
    this.steps += 1;
    return new Promise((resolve, reject) => {
      this.end = (outcome) => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
      this.began();
    });
  }

  /** Waits for the step that runs, or the next one, and ends it. */
  async finish(outcome: StepResult | Error): Promise<void> {
    await this.beginning;
    this.beginning = new Promise((resolve) => (this.began = resolve));
    this.release(outcome);
    await turns();
  }

  /** Ends the step that runs, if one does. */
  release(outcome: StepResult | Error = 'idle'): void {
    this.end?.(outcome);
    this.end = null;
  }
}

/** Lets everything that can go on without time go on. */
async function turns(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

const NEVER_MS = 2 ** 30;
let loop: WorkerLoop | undefined;
let worker: StepByStep;

function started(options: Partial<LoopOptions> = {}): WorkerLoop {
  worker = new StepByStep();
  loop = new WorkerLoop(worker, {
    idleMs: NEVER_MS,
    maxBackoffMs: NEVER_MS,
    log: { warn: () => undefined },
    ...options,
  });
  loop.start();
  return loop;
}

afterEach(async () => {
  jest.restoreAllMocks();
  const stopped = loop?.stop();
  worker.release();
  await stopped;
});

describe('a worker loop', () => {
  it('steps again at once while there is work', async () => {
    started();
    await worker.finish('worked');
    await worker.finish('worked');
    expect(worker.steps).toBe(3);
  });

  it('pauses when idle, and a wake ends the pause', async () => {
    started();
    await worker.finish('idle');
    expect(worker.steps).toBe(1);
    loop?.wake();
    await turns();
    expect(worker.steps).toBe(2);
  });

  it('does not lose a wake that comes while a step runs', async () => {
    started();
    await turns();
    loop?.wake();
    await worker.finish('idle');
    expect(worker.steps).toBe(2);
  });

  it('comes back when the worker said so', async () => {
    started();
    await worker.finish({ againInMs: 1 });
    await worker.finish('idle');
    expect(worker.steps).toBe(2);
  });

  it('polls ever less while polls find nothing, and often again once one finds what nobody told', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    started({ idleMs: 1, maxIdleMs: 4 });
    for (const outcome of ['idle', 'idle', 'idle', 'idle', 'worked', 'idle', 'idle'] as const) {
      await worker.finish(outcome);
    }
    expect(timers.mock.calls.map(([, ms]) => ms)).toEqual([1, 2, 4, 4, 1, 2]);
  });

  it('lets a burst of steps through and then keeps its pace, whoever wakes it', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    started({ pace: new Pace(2, NEVER_MS) });
    await worker.finish('worked');
    await worker.finish('worked');
    expect(worker.steps).toBe(3);
    await worker.finish('worked');
    loop?.wake();
    await turns();
    expect(worker.steps).toBe(3);
    expect(timers.mock.calls).toHaveLength(1);
  });

  it('has no pace while each step is full', async () => {
    started({ pace: new Pace(1, NEVER_MS) });
    for (let i = 0; i < 5; i += 1) await worker.finish('full');
    expect(worker.steps).toBe(6);
  });

  it('polls alike where wakes begin the steps', async () => {
    const timers = jest.spyOn(globalThis, 'setTimeout');
    started({ idleMs: NEVER_MS / 4, maxIdleMs: NEVER_MS });
    for (const outcome of ['idle', 'idle', 'idle'] as const) {
      await worker.finish(outcome);
      loop?.wake();
      await turns();
    }
    expect(timers.mock.calls.map(([, ms]) => ms)).toEqual(Array.from({ length: 3 }, () => NEVER_MS / 4));
  });

  it('backs off after a failure, whoever wakes it, and says so', async () => {
    const warnings: unknown[] = [];
    started({ log: { warn: (...said) => warnings.push(said) } });
    const away = Object.assign(new Error('Ilonka exists'), { code: '23505', constraint: 'record_pkey' });
    await worker.finish(away);
    loop?.wake();
    await turns();
    expect(worker.steps).toBe(1);
    expect(loop?.failing).toBe('Error 23505 record_pkey');
    expect(warnings).toEqual([['worker.failed', { worker: 'step-by-step', againInMs: 50 }, away]]);
  });

  it('is well again after a good step', async () => {
    started({ maxBackoffMs: 1 });
    await worker.finish(new Error('once'));
    await worker.finish('idle');
    expect(loop?.failing).toBeNull();
  });

  it('stops after the step that runs', async () => {
    started();
    await turns();
    let isStopped = false;
    const stopping = loop?.stop().then(() => (isStopped = true));
    await turns();
    expect(isStopped).toBe(false);
    await worker.finish('worked');
    await stopping;
    expect([isStopped, worker.steps]).toEqual([true, 1]);
  });

  it.each(['idle', new Error('down')])('stops at once in the pause after %s', async (outcome) => {
    started();
    await worker.finish(outcome instanceof Error ? outcome : 'idle');
    await loop?.stop();
    expect(worker.steps).toBe(1);
  });
});
