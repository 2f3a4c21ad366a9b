import { type DynamicModule, Module } from '@nestjs/common';
import { EventWritingModule } from '#libs/inbox';
import { ComparePair } from './compare-pair.service.js';
import { MatchEngines, ReconcileOptions } from './engine/match-engines.service.js';
import { SourceRepository } from './engine/source.repository.js';
import { FindAlike } from './find-alike.service.js';
import { Lull } from './lull.js';
import { MatchPairRepository } from './match-pair.repository.js';
import { MatchProjection } from './match.projection.js';
import { MatcherWorker } from './matcher.worker.js';
import { PairQueueRepository } from './pair-queue.repository.js';
import { PassWorker } from './pass.worker.js';
import { ReadQueue } from './read-queue.service.js';
import { ReconcileController } from './reconcile.controller.js';

/** Who may be the same. */
@Module({})
export class ReconcileModule {
  static forRoot(options: ReconcileOptions): DynamicModule {
    return {
      module: ReconcileModule,
      imports: [EventWritingModule],
      controllers: [ReconcileController],
      providers: [
        ComparePair,
        FindAlike,
        Lull,
        MatchEngines,
        MatchPairRepository,
        MatchProjection,
        MatcherWorker,
        PairQueueRepository,
        PassWorker,
        ReadQueue,
        SourceRepository,
        { provide: ReconcileOptions, useValue: options },
      ],
      exports: [MatchProjection, MatcherWorker, PassWorker],
    };
  }
}
