import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { SpacesModule } from '../spaces/spaces.module.js';
import { ChangeRecord } from './change-record.service.js';
import { CreateRecord } from './create-record.service.js';
import { ReadRecords } from './read-records.service.js';
import { RecordAccess } from './record-access.service.js';
import { RecordApplier } from './record.applier.js';
import { RecordController } from './record.controller.js';
import { RecordLocks } from './record-locks.repository.js';
import { RecordRepository } from './record.repository.js';
import { RecordSending } from './record-sending.service.js';
import { RecordViewRepository } from './record-view.repository.js';

@Module({
  imports: [ApprovalsModule, SpacesModule],
  controllers: [RecordController],
  providers: [
    RecordApplier,
    RecordRepository,
    RecordAccess,
    RecordLocks,
    RecordSending,
    RecordViewRepository,
    CreateRecord,
    ChangeRecord,
    ReadRecords,
  ],
  exports: [RecordApplier],
})
export class RecordsModule {}
