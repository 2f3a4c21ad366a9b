import { type DynamicModule, Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { JudgementsModule } from '../case/judgements/judgements.module.js';
import { ComparePair } from './compare-pair.service.js';
import { MatchEngines, ReconcileOptions } from './engine/match-engines.service.js';
import { SourceRepository } from './engine/source.repository.js';
import { FindAlike } from './find-alike.service.js';
import { FindNames } from './find-names.service.js';
import { Lull } from './lull.js';
import { MatchPairRepository } from './match-pair.repository.js';
import { MatchProjection } from './match.projection.js';
import { MatcherWorker } from './matcher.worker.js';
import { PairFiguresRepository } from './pair-figures.repository.js';
import { PairQueueRepository } from './pair-queue.repository.js';
import { PassWorker } from './pass.worker.js';
import { ReadFigures } from './read-figures.service.js';
import { ReadQueue } from './read-queue.service.js';
import { ReconcileController } from './reconcile.controller.js';

/** Who may be the same. Global, because lists look for names by its engine. */
@Module({})
export class ReconcileModule {
  static forRoot(options: ReconcileOptions): DynamicModule {
    return {
      module: ReconcileModule,
      global: true,
      imports: [EventWritingModule, JudgementsModule],
      controllers: [ReconcileController],
      providers: [
        ComparePair,
        FindAlike,
        FindNames,
        Lull,
        MatchEngines,
        MatchPairRepository,
        MatchProjection,
        MatcherWorker,
        PairFiguresRepository,
        PairQueueRepository,
        PassWorker,
        ReadFigures,
        ReadQueue,
        SourceRepository,
        { provide: ReconcileOptions, useValue: options },
      ],
      exports: [FindNames, MatchProjection, MatcherWorker, PassWorker],
    };
  }
}
