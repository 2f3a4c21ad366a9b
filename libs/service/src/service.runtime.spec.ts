import { describe, expect, it } from '@jest/globals';
import { type DynamicModule, Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { LoopLog, type StepResult, Worker } from '#libs/work';
import type { FeatureWork } from './fold-features.js';
import { ServiceModule } from './service.module.js';
import { every, type Waker } from './worker-spec.js';

/** Longer than any test. */
const NEVER_MS = 3_600_000;

class Journal {
  readonly lines: string[] = [];
  private waiting: { readonly line: string; readonly resolve: () => void }[] = [];

  write(line: string): void {
    this.lines.push(line);
    for (const { resolve } of this.waiting.filter((one) => one.line === line)) resolve();
    this.waiting = this.waiting.filter((one) => one.line !== line);
  }

  next(line: string): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ line, resolve });
    });
  }
}

class Quiet extends LoopLog {
  override warn(): void {
    // Nothing fails here.
  }
}

@Injectable()
class Sweeper extends Worker {
  override readonly name = 'sweeper';

  constructor(private readonly journal: Journal) {
    super();
  }

  override async step(): Promise<StepResult> {
    this.journal.write('swept');
    await Promise.resolve();
    return 'idle';
  }
}

@Injectable()
class Porter extends Worker {
  override readonly name = 'porter';
  let: () => void = () => undefined;

  constructor(private readonly journal: Journal) {
    super();
  }

  override async step(): Promise<StepResult> {
    this.journal.write('carries');
    await new Promise<void>((resolve) => {
      this.let = resolve;
    });
    this.journal.write('carried');
    return 'idle';
  }
}

@Injectable()
class Bell implements Waker {
  ring: () => void = () => undefined;

  onWork(listener: () => void): void {
    this.ring = listener;
  }
}

@Injectable()
class Gate {
  constructor(private readonly journal: Journal) {}

  close(): void {
    this.journal.write('gate closed');
  }
}

@Injectable()
class StuckGate {
  close(): Promise<void> {
    return Promise.reject(new Error('stuck'));
  }
}

const PROVIDERS = [Journal, Sweeper, Porter, Bell, Gate, StuckGate];

@Module({})
class Surroundings {
  static make(): DynamicModule {
    return {
      module: Surroundings,
      global: true,
      providers: [...PROVIDERS, { provide: LoopLog, useClass: Quiet }],
      exports: [...PROVIDERS, LoopLog],
    };
  }
}

async function started(...work: readonly FeatureWork[]): Promise<TestingModule> {
  const imports = [Surroundings.make(), ServiceModule.forRoot(work)];
  return (await Test.createTestingModule({ imports }).compile()).init();
}

describe('the runtime of a service', () => {
  it('wakes a worker by the provider that its rhythm names', async () => {
    const rhythm = { maxBackoffMs: NEVER_MS, wakenBy: Bell };
    const module = await started({ workers: [every(NEVER_MS, Sweeper, rhythm)], closes: [] });
    const again = module.get(Journal).next('swept');
    module.get(Bell).ring();
    await again;
    await module.close();
    expect(module.get(Journal).lines.filter((line) => line === 'swept').length).toBeGreaterThanOrEqual(2);
  });

  it('closes what a feature names after the step that runs has ended', async () => {
    const module = await started({ workers: [every(NEVER_MS, Porter, { maxBackoffMs: NEVER_MS })], closes: [Gate] });
    const closed = module.close();
    module.get(Porter).let();
    await closed;
    expect(module.get(Journal).lines).toEqual(['carries', 'carried', 'gate closed']);
  });

  it('stops features in the opposite order, and all of them where one cannot be closed', async () => {
    const porter = every(NEVER_MS, Porter, { maxBackoffMs: NEVER_MS });
    const module = await started({ workers: [porter], closes: [Gate] }, { workers: [], closes: [StuckGate] });
    module.useLogger(false);
    const closed = module.close();
    module.get(Porter).let();
    await closed;
    expect(module.get(Journal).lines).toEqual(['carries', 'carried', 'gate closed']);
  });
});
