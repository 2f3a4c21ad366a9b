import { Injectable } from '@nestjs/common';
import { ClockRepository, type CosignTimes, ExchangeIdentity, type RecordTimes } from '#libs/exchange';
import { PeerStatuses } from '#libs/member';
import { Clock } from '#libs/work';
import { BrokerWatch } from '../sealed/broker-watch.service.js';
import { type ClockReading, compareClocks, narrowed, plus, type Skew, turned } from './clock-skew.js';
import type { FlowClocks } from './flow-clocks.js';

/** Cosignatures tell whole seconds. */
const SECOND_MS = 1000;

/**
 * Compares the own clock with those of the broker and of the other members. Peers tell the time in each answer; between visits and
 * without them, the order of things does: a record is sealed before it is logged, and logged before it is stored or cosigned.
 */
@Injectable()
export class ReadClocks {
  constructor(
    private readonly identity: ExchangeIdentity,
    private readonly clock: Clock,
    private readonly peers: PeerStatuses,
    private readonly times: ClockRepository,
    private readonly brokerWatch: BrokerWatch,
  ) {}

  async compare(): Promise<FlowClocks> {
    const now = this.clock.now();
    const [records, cosignatures] = await Promise.all([this.times.records(now), this.times.cosignatures(now)]);
    const broker = this.broker(records);
    const members = this.members(records, cosignatures);
    const readings = members.map((member) => this.member(member, { records, cosignatures, broker: broker.skew }));
    return compareClocks([broker, ...readings], now);
  }

  /** Own records were sealed before they were logged, all records logged before they were stored. */
  private broker(records: readonly RecordTimes[]): ClockReading {
    const skew = narrowed(
      records.map(({ sender, createdMs, loggedMs, storedMs }) => ({
        low: loggedMs - storedMs,
        high: sender === this.identity.member ? loggedMs - createdMs : Infinity,
      })),
    );
    const [newest] = records;
    return {
      clock: 'broker',
      member: null,
      skew,
      measuredAt: newest ? new Date(newest.storedMs) : null,
      isAway: this.brokerWatch.awaySince !== null,
    };
  }

  private members(records: readonly RecordTimes[], cosignatures: readonly CosignTimes[]): readonly string[] {
    const named = [...records.map(({ sender }) => sender), ...cosignatures.map(({ member }) => member)];
    const all = new Set([...this.peers.all().map(({ member }) => member), ...named]);
    return [...all].filter((member) => member !== this.identity.member).sort();
  }

  private member(
    member: string,
    log: { records: readonly RecordTimes[]; cosignatures: readonly CosignTimes[]; broker: Skew },
  ): ClockReading {
    const told = this.peers.clockOf(member);
    const status = this.peers.of(member);
    const reachedMs = Date.parse(status?.lastReachedAt ?? '') || 0;
    const records = log.records.filter(({ sender }) => sender === member);
    const cosignatures = log.cosignatures.filter((cosignature) => cosignature.member === member);
    const [sealed] = records;
    const [cosigned] = cosignatures;
    const byBroker = narrowed([
      ...records.map(({ createdMs, loggedMs }) => ({ low: -Infinity, high: loggedMs - createdMs })),
      ...cosignatures.map(({ signedMs, loggedMs }) => ({ low: loggedMs - signedMs - SECOND_MS, high: Infinity })),
    ]);
    const measuredMs = Math.max(told?.at.getTime() ?? 0, reachedMs, sealed?.storedMs ?? 0, cosigned?.seenMs ?? 0);
    return {
      clock: 'member',
      member,
      skew: narrowed([...(told ? [told.skew] : []), plus(log.broker, turned(byBroker))]),
      measuredAt: measuredMs === 0 ? null : new Date(measuredMs),
      isAway: status?.reachable === false,
    };
  }
}
