import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Injectable, Module } from '@nestjs/common';
import { EventPattern, Server } from '@nestjs/microservices';
import { ForEverybody, httpStatusTable } from '#libs/http';
import { EventLog, Metrics } from '#libs/observability';
import { Migration } from '#libs/persistence';
import { type TestDatabase, testDatabase } from '#libs/testing';
import type { Texts } from '#libs/vocabulary';
import { LoopLog, type StepResult, type Worker } from '#libs/work';
import type { QueryRunner } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Feature } from './feature.js';
import { foldFeatures } from './fold-features.js';
import { type StartedService, startService } from './start-service.js';
import { every } from './worker-spec.js';

class Lamps0000000000900 extends Migration {
  override readonly name = 'Lamps0000000000900';

  override async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table lamp (name text primary key)');
  }
}

class LampError extends Error {
  readonly code = 'LAMP_BROKEN';
}

const WORDS: Texts = { en: 'It is broken.', nl: 'Kapot.', hu: 'Törött.', bg: 'Счупена.', ro: 'Stricată.' };

/** What the parts of the feature did, as this test sees it. Owned by the test. */
const seen = { steps: 0, signals: 0 };

@Injectable()
class LampWorker implements Worker {
  readonly name = 'lamps';

  async step(): Promise<StepResult> {
    seen.steps += 1;
    return Promise.resolve('idle');
  }
}

@ForEverybody('streets are lit for all')
@Controller('lamps')
class LampController {
  constructor(private readonly dataSource: DataSource) {}

  @Get()
  async all(): Promise<unknown> {
    return this.dataSource.query('select count(*)::int as lamps from pg_tables where tablename = $1', ['lamp']);
  }

  @Get('broken')
  broken(): never {
    throw new LampError('a lamp is broken');
  }

  @EventPattern('signal')
  signalled(_signal: object): void {
    seen.signals += 1;
  }
}

@Module({
  controllers: [LampController],
  providers: [LampWorker, { provide: LoopLog, useValue: { warn: () => undefined } }],
  exports: [LoopLog],
})
class LampsModule {}

const lamps: Feature = {
  name: 'lamps',
  module: () => ({ module: LampsModule, global: true }),
  state: { E: ['lamp'] },
  migrations: [Lamps0000000000900],
  errors: [httpStatusTable<LampError>(LampError, { LAMP_BROKEN: 409 }, { LAMP_BROKEN: WORDS })],
  workers: [every(10, LampWorker, { maxBackoffMs: 100 })],
};

/** Hands one signal to the application as soon as it listens. */
class OneSignal extends Server {
  override listen(callback: () => void): void {
    void this.getHandlerByPattern('signal')?.({}, undefined);
    callback();
  }

  override close(): void {
    seen.signals += 10;
  }

  override on(): void {}

  override unwrap<T>(): T {
    throw new Error('there is nothing inside');
  }
}

describe('a service', () => {
  const lines: string[] = [];
  let database: TestDatabase;
  let service: StartedService;

  beforeAll(async () => {
    database = await testDatabase({ migrations: [Lamps0000000000900] });
    const log = new EventLog({ service: 'street', level: 'info', destination: { write: (line) => lines.push(line) } });
    service = await startService({
      name: 'street',
      config: { member: 'nl', httpPort: 0, metricsPort: 0 },
      features: foldFeatures([lamps]),
      parts: { database: database.config, observability: { log, metrics: new Metrics() } },
      api: { title: 'Street', description: { paths: {}, schemas: {} } },
      strategy: new OneSignal(),
    });
  }, 30_000);

  afterAll(() => database?.drop());

  const get = (path: string, port = service.httpPort) => fetch(`http://127.0.0.1:${port}${path}`);

  it('answers at its addresses, from its tables', async () => {
    expect(await (await get('/api/v1/lamps')).json()).toEqual([{ lamps: 1 }]);
    expect((await get('/health/live')).status).toBe(200);
    expect(await (await get('/api/openapi.json')).json()).toMatchObject({ info: { title: 'Street' } });
  });

  it('says what is wrong in the words of its features', async () => {
    const answer = await get('/api/v1/lamps/broken');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'LAMP_BROKEN', detail: WORDS.en });
  });

  it('serves its figures on a port of their own', async () => {
    expect((await get('/metrics', service.metricsPort)).status).toBe(200);
    expect((await get('/metrics')).status).toBe(404);
  });

  it('hears what its strategy brings, and says in its log that it started', () => {
    expect(seen.signals).toBe(1);
    expect(lines.map((line): unknown => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ event: 'street.started', member: 'nl', port: service.httpPort }),
    );
  });

  it('works until it is closed, and then answers nothing', async () => {
    expect(seen.steps).toBeGreaterThan(0);
    const { httpPort, metricsPort } = service;
    await service.close();
    expect(seen.signals).toBe(11);
    const steps = seen.steps;
    for (const port of [httpPort, metricsPort]) await expect(get('/health/live', port)).rejects.toThrow();
    expect(seen.steps).toBe(steps);
  });
});
