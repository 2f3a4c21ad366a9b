import { Injectable } from '@nestjs/common';
import { HttpError } from '#libs/http';
import type { NamedPerson } from '#libs/sign-in';
import { AclKeeper } from '../acl/acl-keeper.service.js';
import { QuotaKeeper } from '../acl/quota-keeper.service.js';
import { FollowLoop } from '../follow/follow-loop.service.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { OperatorContext } from '../operator.context.js';
import { ReadTrust } from '../trust/read-trust.service.js';
import type { OperatorBoard } from './flow-board.js';
import { pairFlowViews, rateViews, refusedViews, spaceBoard } from './flow-board.mapper.js';
import { lateSigns, operatorCauses, type OperatorFacts, summaryOf } from './operator-causes.js';
import { SeenCauses } from './seen-causes.js';

/** Puts together what the operator knows of all spaces. */
@Injectable()
export class ReadBoard {
  private readonly startedMs: number;

  constructor(
    private readonly directory: SpaceDirectory,
    private readonly trust: ReadTrust,
    private readonly access: AclKeeper,
    private readonly quotas: QuotaKeeper,
    private readonly loop: FollowLoop,
    private readonly context: OperatorContext,
    private readonly seen: SeenCauses,
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
    const facts: OperatorFacts = {
      nowMs,
      lastGoodMs: this.loop.lastGoodMs,
      startedMs: this.startedMs,
      spaces,
      list,
      certificates,
      wideRules: report?.plan.wide.length ?? 0,
      rates,
      refused: refusedViews(followed, nowMs),
      taken: [...this.access.taken.values()],
      isQuotaForbidden: this.quotas.isForbidden,
    };
    const causes = this.seen.of(operatorCauses(facts), nowMs);
    return {
      at: new Date(nowMs).toISOString(),
      summary: summaryOf(causes, lateSigns(facts)),
      causes,
      members,
      pairs: pairFlowViews(followed, nowMs),
      rates,
      spaces,
    };
  }

  /** A person has seen a cause as it stands. @throws HttpError NOT_FOUND for one that is not there any more */
  acknowledge(key: string, reason: string, { id, name }: NamedPerson): void {
    const cause = this.read().causes.find((one) => one.key === key);
    if (!cause) throw new HttpError('NOT_FOUND', 'the board names no such cause now');
    this.seen.keep(cause, { by: id, byName: name, reason, at: new Date(this.context.nowMs()).toISOString() });
  }
}
