import { Injectable } from '@nestjs/common';
import { AccessKeeper } from '../access/access-keeper.service.js';
import { QuotaKeeper } from '../access/quota-keeper.service.js';
import { FollowLoop } from '../follow/follow-loop.service.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { OperatorContext } from '../operator.context.js';
import { ReadTrust } from '../trust/read-trust.service.js';
import type { OperatorBoard, OperatorCause } from './flow-board.js';
import { pairFlowViews, rateViews, spaceBoard } from './flow-board.mapper.js';
import { operatorCauses } from './operator-causes.js';

const ALL_WELL: OperatorCause = { whose: 'nobody', cause: 'ALL_WELL', values: {} };

/** Puts together what the operator knows of all spaces. */
@Injectable()
export class ReadBoard {
  private readonly startedMs: number;

  constructor(
    private readonly directory: SpaceDirectory,
    private readonly trust: ReadTrust,
    private readonly access: AccessKeeper,
    private readonly quotas: QuotaKeeper,
    private readonly loop: FollowLoop,
    private readonly context: OperatorContext,
  ) {
    this.startedMs = context.nowMs();
  }

  read(): OperatorBoard {
    const nowMs = this.context.nowMs();
    const followed = this.directory.all();
    const { report } = this.access;
    const rates = rateViews(followed, nowMs);
    const spaces = followed.map((space) => spaceBoard(space, report, nowMs));
    const { list, certificates, members } = this.trust.read();
    const causes = operatorCauses({
      nowMs,
      lastGoodMs: this.loop.lastGoodMs,
      startedMs: this.startedMs,
      spaces,
      list,
      certificates,
      wideRules: report?.plan.wide.length ?? 0,
      rates,
      taken: [...this.access.taken.values()],
      isQuotaForbidden: this.quotas.isForbidden,
    });
    return {
      at: new Date(nowMs).toISOString(),
      summary: causes[0] ?? ALL_WELL,
      causes,
      members,
      pairs: pairFlowViews(followed, nowMs),
      rates,
      spaces,
    };
  }
}
