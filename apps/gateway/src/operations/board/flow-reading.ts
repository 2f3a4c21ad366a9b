import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, ExchangeRuntime } from '#libs/exchange';
import { PeerStatuses, ReadFreezes, ReadTrust } from '#libs/member';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import type { MemberProgress, PairFlow } from './flow-board.js';
import type { FlowFacts } from './flow-facts.js';
import { flowFreezes } from './flow-freezes.js';
import { FlowRepository } from './flow.repository.js';
import { OwnKeys } from '../keys/own-keys.js';
import { PairFlowRepository } from './pair-flow.repository.js';
import { pairFlows } from './pair-flows.js';
import { ReadClocks } from '../clocks/read-clocks.service.js';
import { ReadOutbox } from '../outbox/read-outbox.service.js';
import { refusalGroups } from '../sealed/refusal-groups.js';
import { RefusalRepository } from '../sealed/refusal.repository.js';

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** The tables that the board is read from, and what this process holds in memory of the same spaces. */
@Injectable()
export class FlowTables {
  constructor(
    readonly flows: FlowRepository,
    readonly pairs: PairFlowRepository,
    readonly refusals: RefusalRepository,
    private readonly runtime: ExchangeRuntime,
  ) {}

  followed(): FlowFacts['followed'] {
    return this.runtime.spaces.map(({ spaceId, position, haltedSince, stamps, unbelieved }) => ({
      spaceId,
      members: position?.members.length ?? 0,
      haltedSince,
      isTimeFrozen: stamps.isFrozen,
      unbelieved: [...unbelieved],
    }));
  }
}

/** What this process knows beside its tables. */
@Injectable()
export class FlowWatches {
  constructor(
    readonly broker: BrokerWatch,
    readonly peers: PeerStatuses,
    readonly keys: OwnKeys,
    readonly trust: ReadTrust,
    readonly freezes: ReadFreezes,
  ) {}
}

type Read = Omit<FlowFacts, 'now' | 'member'> & { readonly progress: readonly MemberProgress[] };

/** Reads everything that the board shows and its causes follow from. */
@Injectable()
export class FlowReading {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly tables: FlowTables,
    private readonly watches: FlowWatches,
    private readonly clocks: ReadClocks,
    private readonly outbox: ReadOutbox,
  ) {}

  async read(now: Date): Promise<Read> {
    const { broker, peers, keys } = this.watches;
    const [tables, clocks, outbox, awaitedKeys, memberCertificates] = await Promise.all([
      this.readTables(now),
      this.clocks.compare(),
      this.outbox.states(),
      this.outbox.awaitedKeys(),
      this.memberCertificates(),
    ]);
    return {
      ...tables,
      clocks,
      outbox,
      awaitedKeys,
      memberCertificates,
      brokerAwaySince: broker.awaySince,
      peers: peers.all(),
      followed: this.tables.followed(),
      list: keys.list(),
      keys: keys.keys(),
      certificates: keys.certificates(),
    };
  }

  private async readTables(now: Date) {
    const { flows, refusals } = this.tables;
    const dayAgo = new Date(now.getTime() - DAY_MS);
    const [progress, halted, outdated, neverOpened, foreign, churning, freezes, parked, approvals, counts] =
      await Promise.all([
        flows.progress(),
        flows.halted(),
        flows.outdated(this.watches.keys.networkSpaceId),
        flows.neverOpened(),
        this.countingForeign(),
        flows.epochChurn(new Date(now.getTime() - HOUR_MS)),
        this.watches.freezes.list(),
        flows.parked(),
        flows.approvals(),
        refusals.counts(dayAgo),
      ]);
    const pairs = await this.pairs(progress, now);
    const groups = refusalGroups(counts, this.identity.member);
    return {
      progress,
      halted,
      outdated,
      neverOpened,
      foreign,
      churning,
      ...flowFreezes(freezes, now),
      parked,
      approvals,
      pairs,
      refusals: groups,
    };
  }

  /** Records under own keys that this gateway did not seal, while such a key counts. */
  private async countingForeign(): Promise<FlowFacts['foreign']> {
    const foreign = await this.tables.flows.foreign();
    return foreign.filter(({ keyId }) => !this.watches.keys.isRevoked(keyId));
  }

  private async pairs(progress: readonly MemberProgress[], now: Date): Promise<readonly PairFlow[]> {
    const { pairs } = this.tables;
    const [traffic, backlogs, paces] = await Promise.all([pairs.traffic(now), pairs.backlogs(), pairs.paces(now)]);
    const others = progress.map(({ member }) => member);
    return pairFlows({ own: this.identity.member, others, traffic, backlogs, paces }, now);
  }

  private async memberCertificates(): Promise<FlowFacts['memberCertificates']> {
    const { members } = await this.watches.trust.view();
    return members.flatMap(({ member, certificateDaysLeft: [daysLeft] }) =>
      member === this.identity.member || daysLeft === undefined ? [] : [{ member, daysLeft }],
    );
  }
}
