import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, HttpException } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { HealthChecks } from './health/health-checks.js';
import type { HealthResult } from './health/health-check.js';
import { CollectedLines } from './log/collected-lines.testing.js';
import { EventLog } from './log/event-log.js';
import { Metrics } from './metrics/metrics.js';
import { observeRequests } from './metrics/observe-requests.js';
import { ObservabilityModule } from './observability.module.js';

@Controller('persons')
class PersonController {
  @Get(':name')
  find(): object {
    return {};
  }

  @Get(':name/broken')
  fail(): never {
    throw new HttpException('broken', 500);
  }
}

describe('ObservabilityModule', () => {
  let app: NestExpressApplication;
  let address: string;
  const out = new CollectedLines();
  let metrics: Metrics;

  beforeEach(async () => {
    out.text.length = 0;
    metrics = new Metrics();
    const log = new EventLog({ service: 'gateway', level: 'info', destination: out });
    const module = await Test.createTestingModule({
      imports: [ObservabilityModule.forRoot({ log, metrics })],
      controllers: [PersonController],
    }).compile();
    app = module.createNestApplication<NestExpressApplication>({ logger: false });
    app.use(observeRequests(log, metrics));
    await app.listen(0, '127.0.0.1');
    address = await app.getUrl();
  });

  afterEach(async () => {
    await app.close();
  });

  it.each<[HealthResult['state'], number]>([
    ['up', 200],
    ['degraded', 200],
    ['down', 503],
  ])('answers health that is %s with %i', async (state, status) => {
    app.get(HealthChecks).add({
      name: 'part',
      purposes: ['live', 'ready', 'self-test'],
      check: () => Promise.resolve({ state }),
    });
    for (const path of ['live', 'ready', 'self-test']) {
      const response = await fetch(`${address}/health/${path}`);
      expect(response.status).toBe(status);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await response.json()).toMatchObject({ status: state, checks: [{ name: 'part', state }] });
    }
  });

  it('logs and counts a request by its route and never by its address', async () => {
    await fetch(`${address}/persons/Ilonka?born=1990`);
    await fetch(`${address}/persons/Ilonka/broken`);
    await fetch(`${address}/nowhere/Ilonka`);
    const figures = await metrics.print();
    expect(out.lines).toMatchObject([
      { event: 'http.answered', level: 'info', method: 'GET', route: '/persons/:name', status: 200 },
      { event: 'http.failed', level: 'error', route: '/persons/:name/broken', status: 500 },
      { event: 'http.answered', route: 'none', status: 404 },
    ]);
    expect(out.lines[0]).toMatchObject({ durMs: expect.any(Number) });
    expect(figures).toContain('gw_http_request_seconds_count{method="GET",route="/persons/:name",status="200"} 1');
    expect(out.text.join() + figures).not.toMatch(/Ilonka|1990/);
  });
});
