import { Module } from '@nestjs/common';
import { RecordsModule } from '../../case/records/records.module.js';
import { CommitmentsModule } from '../machine/commitments.module.js';
import { EraserWorker } from './eraser.worker.js';
import { HoldRecord } from './hold-record.service.js';
import { KeptRecords } from './kept-records.service.js';
import { PurgeReactor } from './purge.reactor.js';
import { PurgeRepository } from './purge.repository.js';
import { ReadRecalls } from './read-recalls.service.js';
import { RecallController } from './recall.controller.js';
import { RecallRepository } from './recall.repository.js';
import { RecordHoldController } from './record-hold.controller.js';
import { TakeBack } from './take-back.service.js';

@Module({
  imports: [CommitmentsModule, RecordsModule],
  controllers: [RecallController, RecordHoldController],
  providers: [
    EraserWorker,
    HoldRecord,
    KeptRecords,
    PurgeReactor,
    PurgeRepository,
    ReadRecalls,
    RecallRepository,
    TakeBack,
  ],
  exports: [EraserWorker, KeptRecords, PurgeReactor],
})
export class RecallsModule {}
