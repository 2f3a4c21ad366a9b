import { Module } from '@nestjs/common';
import { CosignaturePruneRepository, CosignaturePruneWorker } from '#libs/exchange';
import { IdempotencyPruneWorker } from './idempotency-prune.worker.js';
import { UpkeepRuntime } from './upkeep.runtime.js';

/** Removes what is needed no more. */
@Module({
  providers: [CosignaturePruneRepository, CosignaturePruneWorker, IdempotencyPruneWorker, UpkeepRuntime],
})
export class UpkeepModule {}
