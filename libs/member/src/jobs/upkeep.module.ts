import { Module } from '@nestjs/common';
import { CosignaturePruneRepository, CosignaturePruneWorker } from '#libs/exchange';
import { IdempotencyPruneWorker } from './idempotency-prune.worker.js';

/** Removes what is needed no more. */
@Module({
  providers: [CosignaturePruneRepository, CosignaturePruneWorker, IdempotencyPruneWorker],
})
export class UpkeepModule {}
