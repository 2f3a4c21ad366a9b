import { Injectable } from '@nestjs/common';
import { HealthCheck, type HealthPurpose, type HealthResult } from '#libs/observability';
import { LogAdmin } from '#libs/spacelog';

/** Asks the broker. Without it changes wait in the outbox and nothing is lost, so it never takes readiness away. */
@Injectable()
export class BrokerCheck extends HealthCheck {
  override readonly name = 'broker';
  override readonly purposes: readonly HealthPurpose[] = ['ready', 'self-test'];

  constructor(private readonly admin: LogAdmin) {
    super();
  }

  override async check(): Promise<HealthResult> {
    try {
      await this.admin.listTopics();
      return { state: 'up' };
    } catch {
      return { state: 'degraded', code: 'BROKER_AWAY' };
    }
  }
}
