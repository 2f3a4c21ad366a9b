import { Injectable } from '@nestjs/common';
import { ExchangeRuntime, isDiskFull, KnownListRepository } from '#libs/exchange';
import { HealthCheck, type HealthPurpose, type HealthResult } from '#libs/observability';
import { Clock } from '#libs/work';

/** Reports whether the workers run and the trust list lets them seal. */
@Injectable()
export class ExchangeCheck extends HealthCheck {
  override readonly name = 'exchange';
  override readonly purposes: readonly HealthPurpose[] = ['ready', 'self-test'];

  constructor(
    private readonly runtime: ExchangeRuntime,
    private readonly lists: KnownListRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async check(): Promise<HealthResult> {
    if (Number(this.lists.newest().expiresMs) <= this.clock.now().getTime())
      return { state: 'degraded', code: 'TRUST_LIST_EXPIRED' };
    const all = this.runtime.failing();
    if (all.some(isDiskFull)) return { state: 'degraded', code: 'STATE_DIR_ENOSPC' };
    const [failing] = all;
    if (failing)
      return { state: 'degraded', code: `WORKER_FAILING_${failing.worker.toUpperCase().replaceAll('-', '_')}` };
    const { spaces } = this.runtime;
    if (spaces.some((space) => space.halted !== null)) return { state: 'degraded', code: 'SPACE_HALTED' };
    if (spaces.some((space) => space.restoring)) return { state: 'degraded', code: 'SPACE_RESTORING' };
    if (spaces.some((space) => space.frozen)) return { state: 'degraded', code: 'SPACE_FROZEN' };
    return { state: 'up' };
  }
}
