import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, type MemberProgress, PairFlowRepository } from '#libs/exchange';
import { PeerStatuses, ReadTrust } from '#libs/member';
import { ReadOperations } from '../maintenance/read-operations.service.js';
import type { PairFlow } from './flow-board.js';
import type { FlowFacts } from './flow-facts.js';
import { pairFlows } from './pair-flows.js';

/** Reads what is known of the other members: their status, their certificates, what they announced, and what goes to and from each. */
@Injectable()
export class ReadPeerFlows {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly pairs: PairFlowRepository,
    private readonly statuses: PeerStatuses,
    private readonly trust: ReadTrust,
    private readonly operations: ReadOperations,
  ) {}

  peers(): FlowFacts['peers'] {
    return this.statuses.all();
  }

  inMaintenance(now: Date): Promise<FlowFacts['inMaintenance']> {
    return this.operations.inMaintenance(now);
  }

  async flows(progress: readonly MemberProgress[], now: Date): Promise<readonly PairFlow[]> {
    const [traffic, backlogs, paces] = await Promise.all([
      this.pairs.traffic(now),
      this.pairs.backlogs(),
      this.pairs.paces(now),
    ]);
    const others = progress.map(({ member }) => member);
    return pairFlows({ own: this.identity.member, others, traffic, backlogs, paces }, now);
  }

  async certificates(): Promise<FlowFacts['memberCertificates']> {
    const { members } = await this.trust.view();
    return members.flatMap(({ member, certificateDaysLeft: [daysLeft] }) =>
      member === this.identity.member || daysLeft === undefined ? [] : [{ member, daysLeft }],
    );
  }
}
