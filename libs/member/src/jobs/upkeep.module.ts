import { Module } from '@nestjs/common';
import { AwaitingMessageRepository, CosignaturePruneRepository, CosignaturePruneWorker } from '#libs/exchange';
import { IdempotencyPruneWorker } from './idempotency-prune.worker.js';
import { MissingKeysWorker } from './missing-keys.worker.js';

/** Removes what is needed no more, and asks about what stands still. */
@Module({
  providers: [
    AwaitingMessageRepository,
    CosignaturePruneRepository,
    CosignaturePruneWorker,
    IdempotencyPruneWorker,
    MissingKeysWorker,
  ],
})
export class UpkeepModule {}
