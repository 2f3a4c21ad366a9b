import { Injectable } from '@nestjs/common';
import {
  ExchangeIdentity,
  ExchangeRuntime,
  FlowRepository,
  type MemberProgress,
  RefusalRepository,
} from '#libs/exchange';
import { ReadFreezes } from '#libs/member';
import { DAY_MS, HOUR_MS } from '#libs/vocabulary';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import type { FlowFacts } from './flow-facts.js';
import { flowFreezes } from './flow-freezes.js';
import { OwnKeys } from '../keys/own-keys.js';
import { ReadPeerFlows } from './read-peer-flows.service.js';
import { ReadClocks } from '../clocks/read-clocks.service.js';
import { ReadOutbox } from '../outbox/read-outbox.service.js';
import { refusalGroups } from '../sealed/refusal-groups.js';

type Read = Omit<FlowFacts, 'now' | 'member'> & { readonly progress: readonly MemberProgress[] };

/** Reads everything that the board shows and its causes follow from. */
@Injectable()
export class LoadFlowFacts {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly flows: FlowRepository,
    private readonly refusals: RefusalRepository,
    private readonly members: ReadPeerFlows,
    private readonly runtime: ExchangeRuntime,
    private readonly broker: BrokerWatch,
    private readonly keys: OwnKeys,
    private readonly freezes: ReadFreezes,
    private readonly clocks: ReadClocks,
    private readonly outbox: ReadOutbox,
  ) {}

  async read(now: Date): Promise<Read> {
    const { broker, keys } = this;
    const [tables, clocks, outbox, awaitedKeys, memberCertificates, inMaintenance] = await Promise.all([
      this.readTables(now),
      this.clocks.compare(),
      this.outbox.states(),
      this.outbox.awaitedKeys(),
      this.members.certificates(),
      this.members.inMaintenance(now),
    ]);
    return {
      ...tables,
      inMaintenance,
      clocks,
      outbox,
      awaitedKeys,
      memberCertificates,
      brokerAwaySince: broker.awaySince,
      peers: this.members.peers(),
      followed: this.followed(),
      list: keys.list(),
      keys: keys.keys(),
      certificates: keys.certificates(),
    };
  }

  private async readTables(now: Date) {
    const { flows, refusals } = this;
    const dayAgo = new Date(now.getTime() - DAY_MS);
    const [progress, halted, outdated, neverOpened, foreign, churning, freezes, parked, approvals, counts] =
      await Promise.all([
        flows.progress(),
        flows.halted(),
        flows.outdated(this.keys.networkSpaceId),
        flows.neverOpened(),
        this.countingForeign(),
        flows.epochChurn(new Date(now.getTime() - HOUR_MS)),
        this.freezes.list(),
        flows.parked(),
        this.outbox.held(),
        refusals.counts(dayAgo),
      ]);
    const pairs = await this.members.flows(progress, now);
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
    const foreign = await this.flows.foreign();
    return foreign.filter(({ keyId }) => !this.keys.isRevoked(keyId));
  }

  /** Spaces as this process follows them. */
  private followed(): FlowFacts['followed'] {
    return this.runtime.spaces.map(({ spaceId, position, haltedSince, stamps, unbelieved }) => ({
      spaceId,
      members: position?.members.length ?? 0,
      haltedSince,
      isTimeFrozen: stamps.isFrozen,
      unbelieved: [...unbelieved],
    }));
  }
}
