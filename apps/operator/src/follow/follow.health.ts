import { Injectable } from '@nestjs/common';
import { HealthCheck, HealthChecks, type HealthPurpose, type HealthResult } from '#libs/observability';
import { FollowLoop } from './follow-loop.service.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { OperatorContext } from '../operator.context.js';

const STUCK_MS = 120_000;
const AWAY_MS = 15_000;

/** Whether the loop still turns; restarting helps when it does not. */
@Injectable()
export class LoopHealth extends HealthCheck {
  override readonly name = 'loop';
  override readonly purposes: readonly HealthPurpose[] = ['live'];

  constructor(
    private readonly loop: FollowLoop,
    private readonly context: OperatorContext,
    checks: HealthChecks,
  ) {
    super();
    checks.add(this);
  }

  override async check(): Promise<HealthResult> {
    const isTurning = this.context.nowMs() - this.loop.lastRoundMs < STUCK_MS;
    return isTurning ? { state: 'up' } : { state: 'down', code: 'STUCK' };
  }
}

/** Whether the broker answers and the spaces can be read. Openings need the broker, so without it the operator is not ready. */
@Injectable()
export class FollowHealth extends HealthCheck {
  override readonly name = 'log';
  override readonly purposes: readonly HealthPurpose[] = ['ready'];

  constructor(
    private readonly loop: FollowLoop,
    private readonly directory: SpaceDirectory,
    private readonly context: OperatorContext,
    checks: HealthChecks,
  ) {
    super();
    checks.add(this);
  }

  override async check(): Promise<HealthResult> {
    const { lastGoodMs } = this.loop;
    if (lastGoodMs === null) return { state: 'down', code: 'STARTING' };
    if (this.context.nowMs() - lastGoodMs > AWAY_MS) return { state: 'down', code: 'BROKER_AWAY' };
    const isTroubled = this.directory.all().some((space) => space.halted !== null || space.isLost);
    return isTroubled ? { state: 'degraded', code: 'SPACE_IN_TROUBLE' } : { state: 'up' };
  }
}
