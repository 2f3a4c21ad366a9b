import { Module } from '@nestjs/common';
import { RecordApplier } from './record.applier.js';
import { RecordRepository } from './record.repository.js';

@Module({ providers: [RecordApplier, RecordRepository], exports: [RecordApplier] })
export class RecordsModule {}
