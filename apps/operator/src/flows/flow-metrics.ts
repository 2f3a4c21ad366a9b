import { Injectable } from '@nestjs/common';
import { Metrics } from '#libs/observability';
import { AclKeeper } from '../acl/acl-keeper.service.js';
import { SpaceDirectory } from '../known/space-directory.js';
import { OperatorContext } from '../operator.context.js';
import { ReadTrust } from '../trust/read-trust.service.js';
import { rateViews } from './flow-board.mapper.js';
import { type MemberView, spaceView, type SpaceView, totalPairs } from './flow.view.js';

const STATES = ['waiting', 'catchingUp', 'following', 'halted', 'lost'] as const;

/**
 * Publishes the counters as metrics. Labels are members, verdicts and states, never a space. Counts are of what stands on the logs, so
 * after a start they grow from nothing while the logs are read again.
 */
@Injectable()
export class FlowMetrics {
  constructor(
    private readonly metrics: Metrics,
    private readonly directory: SpaceDirectory,
    private readonly access: AclKeeper,
    private readonly trust: ReadTrust,
    private readonly context: OperatorContext,
  ) {
    this.addPairs();
    this.addVerdicts();
    this.addCosigners();
    this.addSpaces();
    this.addAccess();
  }

  private addPairs(): void {
    this.metrics.gauge({
      name: 'operator_flow_records',
      help: 'Accepted messages from one member to another, over all spaces.',
      labels: ['sender', 'receiver'],
      collect: (gauge) =>
        totalPairs(this.directory.all()).forEach(({ from, to, records }) =>
          gauge.set({ sender: from, receiver: to }, records),
        ),
    });
    this.metrics.gauge({
      name: 'operator_flow_bytes',
      help: 'Bytes of accepted messages from one member to another, over all spaces.',
      labels: ['sender', 'receiver'],
      collect: (gauge) =>
        totalPairs(this.directory.all()).forEach(({ from, to, bytes }) =>
          gauge.set({ sender: from, receiver: to }, bytes),
        ),
    });
  }

  private addVerdicts(): void {
    this.metrics.gauge({
      name: 'operator_verdicts',
      help: 'Records by sender and public verdict; sender is empty where it is not proven.',
      labels: ['sender', 'code'],
      collect: (gauge) => {
        gauge.reset();
        for (const space of this.views()) {
          for (const { member, verdicts } of space.members)
            addAll(verdicts, (code, count) => gauge.inc({ sender: member, code }, count));
          addAll(space.unattributed, (code, count) => gauge.inc({ sender: '', code }, count));
        }
      },
    });
  }

  private addCosigners(): void {
    this.metrics.gauge({
      name: 'operator_cosign_lag_records',
      help: 'Records that a member has not cosigned, in the space where they are most.',
      labels: ['member'],
      collect: (gauge) => this.setWorst(gauge, ({ lag }) => lag ?? 0),
    });
    this.metrics.gauge({
      name: 'operator_member_silence_seconds',
      help: 'Time for which a member owes a cosignature, in the space where it is longest.',
      labels: ['member'],
      collect: (gauge) => this.setWorst(gauge, ({ silentMs }) => (silentMs ?? 0) / 1000),
    });
    this.metrics.gauge({
      name: 'operator_contradicting_members',
      help: 'Members that cosigned another root than somebody else for one size; must be 0.',
      collect: (gauge) =>
        gauge.set(new Set(this.members().flatMap((view) => (view.isContradicting ? [view.member] : []))).size),
    });
  }

  private addSpaces(): void {
    this.metrics.gauge({
      name: 'operator_spaces',
      help: 'Spaces by state.',
      labels: ['state'],
      collect: (gauge) => {
        const views = this.views();
        for (const state of STATES) gauge.set({ state }, views.filter((view) => view.state === state).length);
      },
    });
    this.metrics.gauge({
      name: 'operator_trust_list_days_left',
      help: 'Days until the newest trust list known here expires.',
      collect: (gauge) => gauge.set(this.trust.read().list.daysLeft),
    });
    this.metrics.gauge({
      name: 'operator_certificate_days_left',
      help: 'Days until the certificate that ends first expires, of each member and of the operator itself.',
      labels: ['member'],
      collect: (gauge) => {
        gauge.reset();
        // Fewest days come first, so the last that is set is the first that ends.
        for (const { member, daysLeft } of this.trust.read().certificates.toReversed())
          gauge.set({ member: member ?? 'operator' }, daysLeft);
      },
    });
  }

  private addAccess(): void {
    this.metrics.gauge({
      name: 'operator_records_per_second',
      help: 'Records of the last seconds, in the space where they are most; sender is empty where it is not known who appended them.',
      labels: ['sender'],
      collect: (gauge) => {
        gauge.reset();
        // Most come first, so the last that is set is the most of its sender.
        for (const { member, recordsPerSecond } of rateViews(this.directory.all(), this.context.nowMs()).toReversed())
          gauge.set({ sender: member ?? '' }, recordsPerSecond);
      },
    });
    this.metrics.gauge({
      name: 'operator_access_rules',
      help: 'Access rules that charters and trust list call for.',
      collect: (gauge) => gauge.set(this.access.report?.plan.expected.length ?? 0),
    });
    this.metrics.gauge({
      name: 'operator_access_wide_rules',
      help: 'Access rules of others that name every topic or group of the cluster; must be 0.',
      collect: (gauge) => gauge.set(this.access.report?.plan.wide.length ?? 0),
    });
    this.metrics.gauge({
      name: 'operator_access_drift',
      help: 'Access rules that somebody else added or removed since this process started; each was corrected.',
      labels: ['outcome'],
      collect: (gauge) => {
        gauge.set({ outcome: 'removed' }, this.access.drift.removed);
        gauge.set({ outcome: 'added' }, this.access.drift.added);
        gauge.set({ outcome: 'denied by' }, this.access.drift.denied);
      },
    });
  }

  private views(): readonly SpaceView[] {
    const nowMs = this.context.nowMs();
    return this.directory.all().map((space) => spaceView(space, nowMs));
  }

  private members(): readonly MemberView[] {
    return this.views().flatMap(({ members }) => members.filter(({ takesPart }) => takesPart));
  }

  private setWorst(
    gauge: { reset(): void; set(labels: { member: string }, value: number): void },
    valueOf: (member: MemberView) => number,
  ): void {
    gauge.reset();
    const worst = new Map<string, number>();
    for (const view of this.members()) worst.set(view.member, Math.max(worst.get(view.member) ?? 0, valueOf(view)));
    for (const [member, value] of worst) gauge.set({ member }, value);
  }
}

function addAll(counts: Readonly<Record<string, number>>, add: (code: string, count: number) => void): void {
  for (const [code, count] of Object.entries(counts)) add(code, count);
}
