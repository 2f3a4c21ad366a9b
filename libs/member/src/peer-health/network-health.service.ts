import { Injectable } from '@nestjs/common';
import { ExchangeIdentity, KnownListRepository, NetworkFactsRepository } from '#libs/exchange';
import { Clock } from '#libs/work';
import { PeerStatuses } from '../peers/peer-statuses.service.js';
import { BrokerProbe } from './broker-probe.js';
import { type MemberFacts, judgeMember } from './member-judgement.js';
import type { BrokerHealth, MemberHealth, MemberState } from './network-view.js';

/** What this process finds of the other gateways and of the log; learned again within seconds after a start. */
@Injectable()
export class NetworkHealth {
  private known: ReadonlyMap<string, MemberHealth> = new Map();
  private broker: BrokerHealth = { state: 'reachable', since: null };

  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly lists: KnownListRepository,
    private readonly statuses: PeerStatuses,
    private readonly facts: NetworkFactsRepository,
    private readonly clock: Clock,
    private readonly probe: BrokerProbe,
  ) {}

  /** The other members of the newest list, ascending. */
  members(): readonly MemberHealth[] {
    return [...this.known.values()];
  }

  ofBroker(): BrokerHealth {
    return this.broker;
  }

  /** Looks again; the watch of the network calls it. */
  async refresh(): Promise<void> {
    const now = this.clock.now();
    this.broker = this.probe.look(now.getTime());
    const progress = new Map((await this.facts.progress()).map((one) => [one.member, one]));
    const statuses = new Map(this.statuses.all().map((one) => [one.member, one]));
    const others = [...this.lists.newest().members.keys()].filter((member) => member !== this.identity.member);
    this.known = new Map(
      others.sort().map((member) => {
        const facts = { status: statuses.get(member), progress: progress.get(member) };
        return [member, this.healthOf(member, facts, now)];
      }),
    );
  }

  private healthOf(member: string, facts: MemberFacts, now: Date): MemberHealth {
    const judged = judgeMember(facts, now);
    const before = this.known.get(member);
    return { member, ...judged, since: since(judged.state, { before, facts, now }) };
  }
}

/** A state that began before this process did is dated by who missed it, or not at all. */
function since(
  state: MemberState,
  { before, facts, now }: { before: MemberHealth | undefined; facts: MemberFacts; now: Date },
): Date | null {
  if (before?.state === state) return before.since;
  const missed = facts.status?.notReachedSince ?? null;
  if (state === 'not-reached' && missed !== null) return new Date(missed);
  return before ? now : null;
}
