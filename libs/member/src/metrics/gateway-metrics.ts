import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ExchangeRuntime, FlowLevels, KnownListRepository } from '#libs/exchange';
import { Metrics } from '#libs/observability';
import { Clock } from '#libs/work';

/** Registers what the alerts of deploy/observability watch. Levels are read from the database at each scrape. */
@Injectable()
export class GatewayMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly levels: FlowLevels,
    private readonly lists: KnownListRepository,
    private readonly exchange: ExchangeRuntime,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.metrics.observeProcess();
    this.level('gateway_outbox_waiting', 'Changes that are accepted and not sealed yet.', (all) => all.waiting);
    this.level(
      'gateway_sealed_unseen',
      'Records that are sealed and not yet seen back on the log.',
      (all) => all.sealed,
    );
    this.level(
      'gateway_outbox_oldest_seconds',
      'Age of the oldest change that is not on the log.',
      (all) => all.oldestSeconds,
    );
    this.level(
      'gateway_messages_without_key',
      'Messages that wait because a recipient has no sealing key.',
      (all) => all.withoutKey,
    );
    this.level(
      'gateway_foreign_records',
      'Records of the last hour under own keys that this gateway did not seal.',
      (all) => all.foreign,
    );
    this.level('gateway_parked', 'Records that this build could not apply.', (all) => all.parked);
    this.level('gateway_spaces_halted', 'Spaces whose follower stopped at its position.', (all) => all.halted);
    this.level(
      'gateway_contradictions',
      'Cosignatures of others that contradict the own tree.',
      (all) => all.contradictions,
    );
    this.level('gateway_answers_waiting', 'Answers that wait to be sent.', (all) => all.reactions);
    this.perMember();
    this.ofFollowedSpaces();
    this.trustListAge();
  }

  private level(name: string, help: string, of: (all: Awaited<ReturnType<FlowLevels['all']>>) => number): void {
    this.metrics.gauge({
      name,
      help,
      collect: async (gauge) => gauge.set(of(await this.levels.all(this.clock.now()))),
    });
  }

  private perMember(): void {
    this.metrics.gauge({
      name: 'gateway_member_lag_positions',
      help: 'Positions of the own logs that a member has not cosigned, the worst space.',
      labels: ['member'],
      collect: async (gauge) => {
        for (const { member, lag } of await this.levels.memberLag()) gauge.set({ member }, lag);
      },
    });
    this.metrics.gauge({
      name: 'gateway_refusals',
      help: 'Positions of the last day with a verdict that refuses, by code.',
      labels: ['code'],
      collect: async (gauge) => {
        gauge.reset();
        for (const { code, count } of await this.levels.refusals(this.clock.now())) gauge.set({ code }, count);
      },
    });
  }

  /** Of the spaces that this process follows: another process of this gateway shows its own. */
  private ofFollowedSpaces(): void {
    this.metrics.gauge({
      name: 'gateway_halted_longest_seconds',
      help: 'For how long the follower of a space has stood, the space that stands longest; 0 where none does.',
      collect: (gauge) => {
        const since = this.exchange.spaces.flatMap(({ haltedSince }) => haltedSince?.getTime() ?? []);
        gauge.set(since.length === 0 ? 0 : (this.clock.now().getTime() - Math.min(...since)) / 1000);
      },
    });
    this.metrics.gauge({
      name: 'gateway_spaces_time_frozen',
      help: 'Spaces in which the broker stamps new records more than ten minutes late.',
      collect: (gauge) => gauge.set(this.exchange.spaces.filter(({ stamps }) => stamps.isFrozen).length),
    });
  }

  private trustListAge(): void {
    this.metrics.gauge({
      name: 'gateway_trust_list_expires_seconds',
      help: 'Seconds until the newest known trust list expires; nothing is sealed or cosigned after that.',
      collect: (gauge) => gauge.set((Number(this.lists.newest().expiresMs) - this.clock.now().getTime()) / 1000),
    });
  }
}
