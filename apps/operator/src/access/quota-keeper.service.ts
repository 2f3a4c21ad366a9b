import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import { LogAdmin, LogError, type PrincipalQuota } from '#libs/spacelog';
import { KnownTrust } from '../known/known-trust.js';
import { OperatorContext } from '../operator.context.js';

const events = logEvents('operator', { quotasSet: 'info', quotasForbidden: 'error' });

/** Keeps what each member may use of the broker, so that one that floods slows itself and not the others. */
@Injectable()
export class QuotaKeeper {
  /** As the last look found them, after it was corrected; empty before the first. */
  quotas: readonly PrincipalQuota[] = [];

  /** Whether the broker lets the operator set none: nothing slows a member that floods then. */
  isForbidden = false;

  constructor(
    private readonly admin: LogAdmin,
    private readonly trust: KnownTrust,
    private readonly eventLog: EventLog,
    private readonly context: OperatorContext,
  ) {}

  /** Compares and corrects. @throws LogError where the broker does not answer */
  async keep(): Promise<void> {
    try {
      await this.compare();
      this.isForbidden = false;
    } catch (error) {
      if (!(error instanceof LogError) || error.code !== 'FORBIDDEN') throw error;
      if (!this.isForbidden) this.eventLog.write(events.quotasForbidden, {}, error);
      this.isForbidden = true;
    }
  }

  private async compare(): Promise<void> {
    const live = new Map((await this.admin.listQuotas()).map((quota) => [quota.principal, quota]));
    const wanted = [...this.trust.newest.members.keys()].map((principal) => ({ principal, ...this.context.quota }));
    const wrong = wanted.filter((quota) => !isSame(quota, live.get(quota.principal)));
    await this.admin.setQuotas(wrong);
    this.quotas = wanted;
    if (wrong.length > 0) this.eventLog.write(events.quotasSet, { count: wrong.length });
  }
}

function isSame(wanted: PrincipalQuota, found: PrincipalQuota | undefined): boolean {
  return found?.bytesPerSecond === wanted.bytesPerSecond && found.requestPercentage === wanted.requestPercentage;
}
