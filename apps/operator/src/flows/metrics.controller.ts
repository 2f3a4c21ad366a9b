import { Controller, Get, Header } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { Public } from '#libs/http';

/** Serves the metrics on the port that the monitoring reaches. */
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @Header('cache-control', 'no-store')
  print(): Promise<string> {
    return this.metrics.print();
  }
}
