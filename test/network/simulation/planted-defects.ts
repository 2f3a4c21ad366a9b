import type { TestingModuleBuilder } from '@nestjs/testing';
import { KnownListRepository, News, type SpaceNews } from '#libs/exchange';
import { RuleChangeRepository, SealerRepository, StateRepository } from '#libs/exchange/testing';
import { Transaction } from '#libs/persistence';
import { DataSource, type EntityManager } from 'typeorm';
import { LedgerNews } from '../ledger.js';

/** A build with a known defect: the simulation has to find it, or it finds nothing. */
export type Defect = (builder: TestingModuleBuilder) => TestingModuleBuilder;

/** Commits the next position before the effects: a crash between the two loses them. */
class PositionFirst extends StateRepository {
  constructor(
    dataSource: DataSource,
    private readonly own: Transaction,
    lists: KnownListRepository,
    rules: RuleChangeRepository,
  ) {
    super(dataSource, own, lists, rules);
  }

  override advance(_tx: EntityManager, ...rest: Parameters<Dropped<StateRepository['advance']>>): Promise<void> {
    return this.own.runAsApplier((tx) => super.advance(tx, ...rest));
  }
}

/** Seals again what a crash left sealed: two records take one place of the stream. */
class SealsAgain extends SealerRepository {
  override async takeOver(
    tx: EntityManager,
    grant: Parameters<SealerRepository['takeOver']>[1],
  ): ReturnType<SealerRepository['takeOver']> {
    const { epoch, sequence, identity } = grant.received;
    await super.takeOver(tx, grant);
    await this.returnUnreceived(tx, grant.spaceNo);
    await this.moveHead(tx, grant.spaceNo, { epoch, sequence, previous: identity });
    return super.takeOver(tx, grant);
  }
}

/** Stores what waits a chunk late: a crash loses it, and so does the end of the run. */
class LateNews extends LedgerNews {
  private late: SpaceNews = {};

  override async store(tx: EntityManager, spaceNo: number, news: SpaceNews): Promise<void> {
    const { late } = this;
    this.late = news;
    await super.store(tx, spaceNo, late);
  }
}

type Dropped<F> = F extends (first: infer _First, ...rest: infer Rest) => infer Answer
  ? (...rest: Rest) => Answer
  : never;

export const DEFECTS: Readonly<Record<string, Defect>> = {
  'the next position is committed before the effects': (builder) =>
    builder.overrideProvider(StateRepository).useFactory({
      factory: (...parts: ConstructorParameters<typeof PositionFirst>) => new PositionFirst(...parts),
      inject: [DataSource, Transaction, KnownListRepository, RuleChangeRepository],
    }),
  'what was sealed is sealed again after a crash': (builder) =>
    builder.overrideProvider(SealerRepository).useClass(SealsAgain),
  'what waits is stored a chunk late': (builder) => builder.overrideProvider(News).useClass(LateNews),
};
