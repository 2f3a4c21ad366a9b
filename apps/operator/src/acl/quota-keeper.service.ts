import { Injectable } from '@nestjs/common';
import { EventLog, logEvents } from '#libs/observability';
import { LogAdmin, LogError, type PrincipalQuota } from '#libs/spacelog';
import { OperatorContext } from '../operator.context.js';
import { MemberPrincipals } from './member-principals.js';

const events = logEvents('operator', { quotasSet: 'info', quotasForbidden: 'error' });

/**
 * Keeps what each member may use of the broker, so that one that floods slows itself and not the others. A broker counts by certificate, so several
 * of one member share its part. One that counts no more keeps its last quota: it can still knock.
 */
@Injectable()
export class QuotaKeeper {
  /** As the last look found them, after it was corrected; empty before the first. */
  quotas: readonly PrincipalQuota[] = [];

  /** Whether the broker lets the operator set none: nothing slows a member that floods then. */
  isForbidden = false;

  constructor(
    private readonly admin: LogAdmin,
    private readonly members: MemberPrincipals,
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
    const wanted = [...(await this.members.now()).values()].flatMap((own) => this.sharedBy(own));
    const wrong = wanted.filter((quota) => !isSame(quota, live.get(quota.principal)));
    await this.admin.setQuotas(wrong);
    this.quotas = wanted;
    if (wrong.length > 0) this.eventLog.write(events.quotasSet, { count: wrong.length });
  }

  private sharedBy(principals: readonly string[]): readonly PrincipalQuota[] {
    const { bytesPerSecond, requestPercentage } = this.context.quota;
    const part = (whole: number): number => Math.max(1, Math.floor(whole / principals.length));
    return principals.map((principal) => ({
      principal,
      bytesPerSecond: part(bytesPerSecond),
      requestPercentage: part(requestPercentage),
    }));
  }
}

function isSame(wanted: PrincipalQuota, found: PrincipalQuota | undefined): boolean {
  return found?.bytesPerSecond === wanted.bytesPerSecond && found.requestPercentage === wanted.requestPercentage;
}
