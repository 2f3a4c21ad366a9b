import { Controller, Get, Header, Res } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import type { HealthPurpose } from './health-check.js';
import { HealthChecks, type HealthReport } from './health-checks.js';

/**
 * Answers 200 when up or degraded and 503 when down. Without @nestjs/terminus: it knows no `degraded`, which is the
 * state of a gateway whose broker is away, and its indicators would be wrapped check by check anyway.
 */
@Controller('health')
export class HealthController {
  constructor(private readonly checks: HealthChecks) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  live(@Res({ passthrough: true }) response: ServerResponse): Promise<HealthReport> {
    return this.answer('live', response);
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  ready(@Res({ passthrough: true }) response: ServerResponse): Promise<HealthReport> {
    return this.answer('ready', response);
  }

  @Get('self-test')
  @Header('cache-control', 'no-store')
  selfTest(@Res({ passthrough: true }) response: ServerResponse): Promise<HealthReport> {
    return this.answer('self-test', response);
  }

  private async answer(purpose: HealthPurpose, response: ServerResponse): Promise<HealthReport> {
    const report = await this.checks.report(purpose);
    if (report.status === 'down') response.statusCode = 503;
    return report;
  }
}
